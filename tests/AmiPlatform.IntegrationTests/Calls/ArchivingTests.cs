using System.Net;
using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class ArchivingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly Guid holder = Guid.CreateVersion7();

    private DateTimeOffset Now => platform.Clock.GetUtcNow();

    [Fact]
    public async Task A_call_is_archived_when_it_has_closed_and_each_of_its_files_has_ended()
    {
        var id = await PublishedAsync("AMI Archives");
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await HeardAsync(new ApplicationSubmitted(first, id, holder, "DOS-2027-000001", "Action", 3_000, Now));
        await HeardAsync(new ApplicationSubmitted(second, id, holder, "DOS-2027-000002", "Action", 3_000, Now));
        (await ActionsAsync(id)).ShouldNotContain("archive");
        using (var early = await ArchiveAsync(id, 2)) await early.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.still-receiving");

        platform.Clock.Advance(TimeSpan.FromHours(3));
        await platform.DrainAsync();
        using (var busy = await ArchiveAsync(id, 3)) await busy.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.applications-still-open");
        await HeardAsync(new ApplicationDeclaredInadmissible(first, id, holder, "DOS-2027-000001", "Hors délai.", false, Now));
        await HeardAsync(new ApplicationWithdrawn(second, id, holder, "DOS-2027-000002", Now));
        await HeardAsync(new ApplicationReinstated(first, id, holder, "DOS-2027-000001", "Erreur du service.", Now));
        using (var busy = await ArchiveAsync(id, 3)) await busy.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.applications-still-open");
        await HeardAsync(new ApplicationClosedWithoutAction(first, id, holder, "DOS-2027-000001", "L’opérateur a cessé.", Now));
        (await ActionsAsync(id)).ShouldContain("archive");
        using (var archived = await ArchiveAsync(id, 3)) archived.StatusCode.ShouldBe(HttpStatusCode.NoContent, await archived.Content.ReadAsStringAsync(CallClient.Stop));

        (await ActionsAsync(id)).ShouldBeEmpty();
        (await platform.CountAsync("platform_integration_events", $"Name = 'ami.calls.call-archived.v1' AND Body LIKE '%{id}%'")).ShouldBe(1);
        using var late = await (await platform.As("programme-manager")).ExtendAsync(id, "2027-12-31", 4);
        await late.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.action-not-allowed");
    }

    [Fact]
    public async Task An_archived_call_leaves_the_list_and_stays_readable()
    {
        var id = await PublishedAsync("AMI Rangé");
        platform.Clock.Advance(TimeSpan.FromHours(3));
        await platform.DrainAsync();
        using var reader = platform.Anonymous();
        (await reader.CallAsync("?text=range")).Titles().ShouldBe(["AMI Rangé"]);

        using (var archived = await ArchiveAsync(id, 3)) archived.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await reader.CallAsync("?text=range")).Titles().ShouldBeEmpty();
        (await reader.CallAsync("?text=range&phase=Closed")).Titles().ShouldBeEmpty();
        (await reader.CallAsync("?text=range&phase=Archived")).Titles().ShouldBe(["AMI Rangé"]);
        (await reader.CallAsync($"/{id}")).GetProperty("phase").GetString().ShouldBe("Archived");
        using var calendar = await reader.AskAsync($"/{id}/calendar.ics");
        calendar.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_who_manages_calls_archives_a_known_one_seen_as_it_is()
    {
        var id = await PublishedAsync("AMI Gardé");
        using var blind = await ArchiveAsync(id, null);
        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var outdated = await ArchiveAsync(id, 1);
        outdated.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var stranger = await (await platform.As("association")).ArchiveAsync(id, 2);
        await stranger.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
        using var unknown = await ArchiveAsync(Guid.Empty, 2);
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.call-not-found");
    }

    private async Task<Guid> PublishedAsync(string title)
    {
        using var manager = await platform.As("programme-manager");
        return await manager.PublishedAsync(CallClient.Draft(Now.AddHours(-1), Now.AddHours(2)).With("title", title));
    }

    private async Task<HttpResponseMessage> ArchiveAsync(Guid id, long? version) => await (await platform.As("programme-manager")).ArchiveAsync(id, version);

    private async Task<IEnumerable<string?>> ActionsAsync(Guid id) =>
        (await (await platform.As("programme-manager")).CallAsync($"/{id}")).GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString());

    private async Task HeardAsync<T>(T integrationEvent)
        where T : BuildingBlocks.Application.Messaging.IIntegrationEvent
    {
        await EventSource.RaiseAsync(platform, integrationEvent);
        await platform.DrainAsync();
    }
}
