using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>Each refusal of a request as such, whatever it is about.</summary>
public sealed class RefusalTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Call = "/api/calls/01920000-0000-7000-8000-0000000000ff";

    [Theory]
    [InlineData("{", "", "http.body-not-json")]
    [InlineData("{}", "/siret", "http.member-missing")]
    [InlineData("""{"kind":"Association","legalName":null,"siret":"90000000000017"}""", "/legalName", "http.member-null")]
    [InlineData("""{"kind":"Association","kind":"Company","legalName":"Les Amis","siret":"90000000000017"}""", "/kind", "http.member-duplicate")]
    [InlineData("""{"kind":"Association","legalName":"Les Amis","siret":"90000000000017","colour":"red"}""", "/colour", "http.member-unknown")]
    [InlineData("""{"kind":"Club","legalName":"Les Amis","siret":"90000000000017"}""", "/kind", "http.value-not-valid")]
    public async Task A_body_that_cannot_be_read_says_where(string body, string place, string code)
    {
        var problem = await SendAsync(HttpMethod.Post, "/api/operators", HttpStatusCode.BadRequest, "http.body-not-readable", body);

        problem["errors"]![place].ShouldNotBeNull(problem.ToJsonString())[0]!["code"]!.GetValue<string>().ShouldBe(code);
        (await platform.CountAsync("operators_operators")).ShouldBe(0);
    }

    [Theory]
    [InlineData("POST", "/api/operators", null, null, null, 400, "http.body-missing")]
    [InlineData("POST", "/api/operators", "a;b", "text/plain", null, 415, "http.media-type-not-supported")]
    [InlineData("POST", "/api/operators", "{}", "application/json", "Idempotency-Key: two words", 400, "http.idempotency-key-not-valid")]
    [InlineData("POST", $"{Call}/publish", null, null, "If-Match: W/\"one\"", 400, "http.if-match-not-valid")]
    [InlineData("POST", $"{Call}/publish", null, null, null, 428, "http.precondition-required")]
    [InlineData("DELETE", "/api/calls", null, null, null, 405, "http.method-not-allowed")]
    [InlineData("GET", "/api/nothing", null, null, null, 404, "http.not-found")]
    public async Task A_request_that_is_not_what_is_offered_is_refused(string method, string path, string? body, string? type, string? header, int status, string code) =>
        await SendAsync(new HttpMethod(method), path, (HttpStatusCode)status, code, body, type, header);

    [Fact]
    public async Task A_list_that_does_not_count_and_a_role_that_is_none_are_refused_where_they_are_asked_for()
    {
        using var administrator = await platform.As("administrator");
        await administrator.ReadAsync("/api/access/users?role=King").Refused(HttpStatusCode.BadRequest, "access.role-not-known", "/role");
        await administrator.ReadAsync("/api/access/users?text=a%0Ab").Refused(HttpStatusCode.BadRequest, "text.line-character", "/text");
    }

    [Fact]
    public async Task A_list_of_a_body_has_a_length_and_nobody_writes_without_signing_in()
    {
        var agenda = Enumerable.Repeat(new { title = new { fr = "Accueil" } }, 51);
        using var manager = await platform.As("programme-manager");
        await manager.ReplaceAsync($"/api/events/meetings/{Guid.Empty}", new { agenda }, "\"1\"").Refused(HttpStatusCode.BadRequest, "validation.less-than-or-equal", "/agenda");
        using var anyone = platform.Anonymous();
        await anyone.ReplaceAsync($"/api/events/meetings/{Guid.Empty}", new { agenda = Array.Empty<object>() }, "\"1\"").Refused(HttpStatusCode.Unauthorized, "access.not-signed-in");
    }

    private async Task<JsonNode> SendAsync(
        HttpMethod method, string path, HttpStatusCode status, string code, string? body, string? type = "application/json", string? header = null)
    {
        using var client = await platform.As("association");
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, type!);
        if (header?.Split(": ") is [var name, var value]) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, text);
        var problem = JsonNode.Parse(text)!;
        problem["code"]!.GetValue<string>().ShouldBe(code, text);
        problem["detail"]!.GetValue<string>().ShouldNotContain("{");
        return problem;
    }
}
