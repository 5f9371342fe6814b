using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>A value of the wrong type is told with its place, what was expected and what was given.</summary>
public sealed class TypeFaultTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Funder = "01920000-0000-7000-8000-000000000001";

    [Theory]
    [InlineData("""{"budget": {"lines": {"C60.1": {"amount": "abc"}}}}""", "/budget/lines/C60.1/amount", "Expected a number of at most 28 digits; given: \"abc\".")]
    [InlineData("""{"budget": {"lines": {"C60.1": {"amount": 1e30}}}}""", "/budget/lines/C60.1/amount", "Expected a number of at most 28 digits; given: 1e30.")]
    [InlineData($$$"""{"requestedAmounts": {"{{{Funder}}}": 1e30}}""", $"/requestedAmounts/{Funder}", "Expected a number of at most 28 digits; given: 1e30.")]
    [InlineData("""{"action": {"districts": ["nowhere"]}}""", "/action/districts/0", "Expected an identifier (UUID); given: \"nowhere\".")]
    [InlineData("""{"action": {"communes": [true]}}""", "/action/communes/0", "Expected a text; given: true.")]
    [InlineData("""{"action": {"districts": 3}}""", "/action/districts", "Expected a list; given: 3.")]
    [InlineData("""{"action": {"beneficiaries": 1.5}}""", "/action/beneficiaries", "Expected a whole number; given: 1.5.")]
    [InlineData("""{"action": {"startsOn": "soon"}}""", "/action/startsOn", "Expected a date such as \"2027-03-01\"; given: \"soon\".")]
    [InlineData("""{"action": "all"}""", "/action", "Expected an object; given: \"all\".")]
    public async Task A_member_of_a_merge_patch(string body, string place, string message)
    {
        using var client = await platform.As("association");
        await ExpectAsync(client, HttpMethod.Patch, "/api/applications/01920000-0000-7000-8000-0000000000ff", body, place, message);
    }

    [Theory]
    [InlineData("kind", "\"Club\"", "Expected one of Association, Foundation, Commune, PublicBody, SocialLandlord, Company, Other; given: \"Club\".")]
    [InlineData("legalName", "{}", "Expected a text; given: {…}.")]
    [InlineData("foundedOn", "[]", "Expected a date such as \"2027-03-01\"; given: […].")]
    public async Task A_member_of_a_body(string member, string value, string message)
    {
        using var client = await platform.As("association");
        var body = new JsonObject { ["kind"] = "Association", ["legalName"] = "Les Amis", ["siret"] = "90000000000017", [member] = JsonNode.Parse(value) };
        await ExpectAsync(client, HttpMethod.Post, "/api/operators", body.ToJsonString(), $"/{member}", message);
    }

    private static async Task ExpectAsync(HttpClient client, HttpMethod method, string path, string body, string place, string message)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
        JsonNode.Parse(text)!["errors"]![place].ShouldNotBeNull(text)[0]!["message"]!.GetValue<string>().ShouldBe(message);
    }
}
