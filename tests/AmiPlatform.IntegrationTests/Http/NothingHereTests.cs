using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>Whatever a client asks where nothing is, it hears it in a problem document.</summary>
public sealed class NothingHereTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Theory]
    [InlineData("GET", "/nope", 404)]
    [InlineData("GET", "/api/nope", 404)]
    [InlineData("GET", "/api/calls/not-an-id", 404)]
    [InlineData("GET", "/openapi/nope.json", 404)]
    [InlineData("GET", "/openapi/calls.yaml", 404)]
    [InlineData("GET", "/reference/nope", 404)]
    [InlineData("GET", "/problems/nope", 404)]
    [InlineData("GET", "/health/nope", 404)]
    [InlineData("POST", "/openapi/calls.json", 405)]
    [InlineData("DELETE", "/api/calls", 405)]
    [InlineData("PATCH", "/api/territories/communes", 405)]
    [InlineData("GET", "/api/access/login", 405)]
    [InlineData("POST", "/health/ready", 405)]
    public async Task What_is_not_offered_is_told_in_a_problem_document(string method, string path, int status)
    {
        using var client = platform.Anonymous();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe((HttpStatusCode)status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", text);
        JsonNode.Parse(text)!["status"]!.GetValue<int>().ShouldBe(status);
        if (status == 405) answer.Content.Headers.Allow.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/reference/")]
    [InlineData("/reference/calls")]
    public async Task The_reference_of_a_document_that_exists_is_shown(string path)
    {
        using var client = platform.Anonymous();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
    }
}
