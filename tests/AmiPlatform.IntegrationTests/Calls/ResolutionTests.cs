using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class ResolutionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_call_subject_to_the_vote_shows_its_act_once_voted_and_tells_when_it_is_executory()
    {
        using var manager = await platform.As("programme-manager");
        var now = platform.Clock.GetUtcNow();
        var id = await manager.PublishedAsync(CallClient.Draft(now.AddDays(1), now.AddDays(70)).With("resolution", null).With("subjectToVote", true));
        (await platform.Anonymous().CallAsync($"/{id}")).GetProperty("subjectToVote").GetBoolean().ShouldBeTrue();

        using (var early = await manager.RecordResolutionAsync(id, Act().With("adoptedOn", "2027-03-02"), 2))
            await early.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.resolution-not-adopted-yet", "/adoptedOn");
        using (var voted = await manager.RecordResolutionAsync(id, Act(), 2))
            voted.StatusCode.ShouldBe(HttpStatusCode.NoContent, await voted.Content.ReadAsStringAsync(CallClient.Stop));
        (await EventsAsync(id)).ShouldBe(0);
        using (var executory = await manager.RecordResolutionAsync(id, Act().With("transmittedOn", "2027-02-26").With("publishedOn", "2027-03-01"), 3))
            executory.StatusCode.ShouldBe(HttpStatusCode.NoContent, await executory.Content.ReadAsStringAsync(CallClient.Stop));

        var call = await platform.Anonymous().CallAsync($"/{id}");
        call.GetProperty("subjectToVote").GetBoolean().ShouldBeFalse();
        call.GetProperty("resolution").GetProperty("publishedOn").GetString().ShouldBe("2027-03-01");
        (await EventsAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task The_act_of_a_published_call_is_not_exchanged_for_another()
    {
        using var manager = await platform.As("programme-manager");
        var now = platform.Clock.GetUtcNow();
        var id = await manager.PublishedAsync(CallClient.Draft(now.AddDays(1), now.AddDays(70)));
        using var refused = await manager.RecordResolutionAsync(id, Act().With("number", "C-099"), 2);
        await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.resolution-fixed", "/number");
        using var unknown = await manager.RecordResolutionAsync(Guid.Empty, Act(), 2);
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.call-not-found");
        using var stranger = await (await platform.As("association")).RecordResolutionAsync(id, Act(), 2);
        await stranger.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
    }

    private static JsonObject Act() => new() { ["body"] = "Council", ["number"] = "C-020", ["adoptedOn"] = "2027-02-25", ["title"] = "Lancement" };

    private Task<long> EventsAsync(Guid callId) =>
        platform.CountAsync("platform_integration_events", $"Name = 'ami.calls.resolution-executory.v1' AND Body LIKE '%{callId}%'");
}
