using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>A list says in which orders it can be had, and refuses what it does not offer.</summary>
public sealed class ListTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_order_that_is_published_is_accepted()
    {
        using var client = platform.Anonymous();
        using var answer = await client.GetAsync(new Uri("/api/calls?sort=-draftedAt&count=false", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/calls?sort=colour", "/sort", "This list cannot be sorted by colour; offered: -draftedAt, submissionDeadline, -submissionDeadline, -publishedAt, publishedAt.")]
    [InlineData("/api/territories/communes?sort=", "/sort", "This list cannot be sorted by ; offered: code.")]
    [InlineData("/api/events/meetings?count=true", "/count", "This list does not count its items.")]
    public async Task Another_one_is_refused_and_those_offered_are_named(string path, string place, string message)
    {
        using var client = platform.Anonymous();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        problem["errors"]![place]![0]!["message"]!.GetValue<string>().ShouldBe(message);
    }
}
