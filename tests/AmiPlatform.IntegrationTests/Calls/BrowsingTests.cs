using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class BrowsingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private DateTimeOffset Now => platform.Clock.GetUtcNow();

    [Fact]
    public async Task Calls_are_found_by_phase_theme_and_text_and_read_page_by_page()
    {
        await platform.ResetAsync();
        using var manager = await platform.As("programme-manager");
        await manager.PublishedAsync(Call("Un", 1, 10, "Mobilité"));
        await manager.PublishedAsync(Call("Deux", -1, 10, "Santé", "Éducation"));
        await manager.PublishedAsync(Call("Trois", -1, 10, "Santé mentale"));
        await manager.PublishedAsync(Call("Quatre", -2, 1, "Sport"));
        await manager.DraftedAsync(Call("Cinq", 1, 10, "Santé"));
        platform.Clock.Advance(TimeSpan.FromDays(2));
        using var reader = platform.Anonymous();
        using var service = await platform.As("auditor");

        (await reader.CallAsync("")).Titles().ShouldBe(["AMI Quatre", "AMI Trois", "AMI Deux", "AMI Un"]);
        (await service.CallAsync("")).Titles().ShouldBe(["AMI Cinq", "AMI Quatre", "AMI Trois", "AMI Deux", "AMI Un"]);
        (await reader.CallAsync("?phase=Draft")).Titles().ShouldBeEmpty();
        (await service.CallAsync("?phase=Draft")).Titles().ShouldBe(["AMI Cinq"]);
        (await reader.CallAsync("?phase=Open")).Titles().ShouldBe(["AMI Trois", "AMI Deux", "AMI Un"]);
        (await reader.CallAsync("?phase=Closed")).Titles().ShouldBe(["AMI Quatre"]);
        (await reader.CallAsync("?phase=Announced")).Titles().ShouldBeEmpty();
        (await reader.CallAsync("?theme=sante")).Titles().ShouldBe(["AMI Deux"]);
        (await reader.CallAsync("?text=EDUCATION%20deux")).Titles().ShouldBe(["AMI Deux"]);
        (await reader.CallAsync("?text=ami-2027-01")).Titles().ShouldBe(["AMI Un"]);
        (await reader.CallAsync("?text=100%25_")).Titles().ShouldBeEmpty();

        List<string?> seen = [];
        for (var page = await reader.CallAsync("?limit=3"); ; page = await reader.CallAsync($"?limit=3&cursor={page.GetProperty("nextCursor").GetString()}"))
        {
            seen.AddRange(page.Titles());
            if (!page.TryGetProperty("nextCursor", out _)) break;
        }

        seen.ShouldBe(["AMI Quatre", "AMI Trois", "AMI Deux", "AMI Un"]);
    }

    [Theory]
    [InlineData("?phase=Elsewhere", "/phase")]
    [InlineData("?phase=99", "/phase")]
    [InlineData("?limit=201", "/limit")]
    [InlineData("?cursor=YQ", "/cursor")]
    public async Task A_list_asked_for_wrongly_is_refused_at_the_parameter(string query, string field)
    {
        using var refused = await platform.Anonymous().AskAsync(query);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.JsonAsync()).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(await refused.Content.ReadAsStringAsync(CallClient.Stop));
    }

    [Fact]
    public async Task A_call_that_has_not_changed_is_not_sent_again()
    {
        var id = await (await platform.As("programme-manager")).PublishedAsync(Call("Stable", 1, 10, "Sport"));
        using var read = await platform.Anonymous().GetAsync(new Uri($"/api/calls/{id}", UriKind.Relative), CallClient.Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/calls/{id}");
        request.Headers.IfNoneMatch.Add(read.Headers.ETag!);
        using var answer = await platform.Anonymous().SendAsync(request, CallClient.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private JsonObject Call(string name, int opens, int deadline, params string[] themes)
    {
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        return CallClient.Draft(Now.AddDays(opens), Now.AddDays(deadline)).With("title", $"AMI {name}").With("themes", new JsonArray([.. themes.Select(theme => JsonValue.Create(theme))]));
    }
}
