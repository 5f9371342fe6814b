using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class PublishingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private DateTimeOffset Now => platform.Clock.GetUtcNow();

    [Fact]
    public async Task A_published_call_is_everyones_to_read_and_its_version_leaves_whole()
    {
        var id = await (await platform.As("programme-manager")).PublishedAsync(CallClient.Draft(Now.AddDays(10), Now.AddDays(70)));

        var call = await platform.Anonymous().CallAsync($"/{id}");

        call.GetProperty("phase").GetString().ShouldBe("Announced");
        call.GetProperty("publishedAt").GetDateTimeOffset().ShouldBe(Now);
        call.GetProperty("version").GetInt64().ShouldBe(2);
        call.TryGetProperty("submittedApplications", out _).ShouldBeFalse();
        call.GetProperty("actions").GetArrayLength().ShouldBe(0);
        (await EventsAsync("call-published", id, "AND Body LIKE '%\"share\":0.6%' AND Body LIKE '%\"funderName\":\"Communauté%'")).ShouldBe(1);
        (await EventsAsync("call-opened", id)).ShouldBe(0);
    }

    [Fact]
    public async Task Everything_that_a_publication_lacks_is_said_in_one_answer()
    {
        using var client = await platform.As("programme-manager");
        var id = await client.DraftedAsync(new JsonObject { ["title"] = "AMI", ["kind"] = "Ami", ["year"] = 2027, ["purpose"] = "Objet" });

        using var refused = await client.PublishAsync(id, 1);

        await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.resolution-missing", "/resolution");
        (await refused.JsonAsync()).GetProperty("errors").EnumerateObject().SelectMany(entry => entry.Value.EnumerateArray().Select(error => error.GetProperty("code").GetString()))
            .ShouldBe(
            [
                "calls.resolution-missing", "calls.envelope-missing", "calls.theme-missing", "calls.rule-missing", "calls.specification-missing",
                "calls.opening-missing", "calls.deadline-missing",
            ]);
        (await EventsAsync("call-published", id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_does_not_rest_on_a_resolution_to_come()
    {
        using var client = await platform.As("programme-manager");
        var act = JsonNode.Parse("""{"body": "Council", "number": "C-019", "adoptedOn": "2027-03-20", "title": "Renouvellement"}""");
        var id = await client.DraftedAsync(CallClient.Draft(Now.AddDays(10), Now.AddDays(70)).With("resolution", act));
        using var refused = await client.PublishAsync(id, 1);
        await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.resolution-not-adopted-yet", "/resolution/adoptedOn");
    }

    [Fact]
    public async Task A_deadline_that_has_passed_is_refused_in_the_readers_language()
    {
        using var client = await platform.As("programme-manager");
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var id = await client.DraftedAsync(CallClient.Draft(Now.AddDays(-10), Now.AddSeconds(-1)));
        using var refused = await client.PublishAsync(id, 1);
        await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.deadline-passed", "/milestones");
        (await refused.JsonAsync()).GetProperty("detail").GetString()!.ShouldStartWith("La date limite de dépôt (");
    }

    [Fact]
    public async Task A_call_is_published_once_and_not_changed_afterwards()
    {
        using var client = await platform.As("programme-manager");
        var draft = CallClient.Draft(Now.AddDays(10), Now.AddDays(70));
        var id = await client.PublishedAsync(draft);
        using var again = await client.PublishAsync(id, 2);
        await again.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.action-not-allowed");
        (await again.JsonAsync()).GetProperty("state").GetString().ShouldBe("Published");
        using var changed = await client.UpdateAsync(id, draft, 2);
        await changed.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.action-not-allowed");
        using var blind = await client.PublishAsync(id, null);
        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var unknown = await client.PublishAsync(Guid.Empty, 1);
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.call-not-found");
        using var stranger = await (await platform.As("association")).PublishAsync(id, 2);
        await stranger.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
    }

    [Fact]
    public async Task An_opening_that_has_passed_opens_the_call_at_once()
    {
        var id = await (await platform.As("programme-manager")).PublishedAsync(CallClient.Draft(Now.AddDays(-1), Now.AddDays(70)));
        (await EventsAsync("call-opened", id)).ShouldBe(1);
        await platform.DrainAsync();
        (await EventsAsync("call-opened", id)).ShouldBe(1);
        (await platform.Anonymous().CallAsync($"/{id}")).GetProperty("phase").GetString().ShouldBe("Open");
    }

    [Fact]
    public async Task A_call_opens_and_closes_by_itself_once_each()
    {
        var id = await (await platform.As("programme-manager")).PublishedAsync(CallClient.Draft(Now.AddHours(1), Now.AddHours(2)));
        using var reader = platform.Anonymous();

        await platform.DrainAsync();
        (await EventsAsync("call-opened", id)).ShouldBe(0);

        platform.Clock.Advance(TimeSpan.FromHours(1));
        await platform.DrainAsync();
        (await EventsAsync("call-opened", id)).ShouldBe(1);
        (await reader.CallAsync($"/{id}")).GetProperty("phase").GetString().ShouldBe("Open");

        platform.Clock.Advance(TimeSpan.FromHours(1));
        await platform.DrainAsync();
        (await EventsAsync("call-closed", id)).ShouldBe(0);
        (await reader.CallAsync($"/{id}")).GetProperty("phase").GetString().ShouldBe("Open");

        platform.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await platform.DrainAsync();
        await platform.DrainAsync();
        (await EventsAsync("call-closed", id)).ShouldBe(1);
        (await EventsAsync("call-opened", id)).ShouldBe(1);
        (await reader.CallAsync($"/{id}")).GetProperty("phase").GetString().ShouldBe("Closed");
    }

    private Task<long> EventsAsync(string name, Guid callId, string condition = "") =>
        platform.CountAsync("platform_integration_events", $"Name = 'ami.calls.{name}.v1' AND Body LIKE '%{callId}%' {condition}");
}
