using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

/// <summary>The guards with two contexts side by side, without the lane.</summary>
public sealed class RaceTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_has_one_launch_meeting_even_when_two_are_planned_at_once()
    {
        var call = Guid.CreateVersion7();
        await using var left = Context();
        await using var right = Context();
        (await left.Meetings.AnyAsync(meeting => meeting.CallId == call, Stop)).ShouldBeFalse();
        (await right.Meetings.AnyAsync(meeting => meeting.CallId == call, Stop)).ShouldBeFalse();
        left.Meetings.Add(Launch(call));
        right.Meetings.Add(Launch(call));

        await SaveAsync(left);

        var refused = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        refused.InnerException.ShouldBeOfType<SqliteException>().Message.ShouldContain("UNIQUE constraint failed: events_meetings.CallId");
        (await platform.CountAsync("events_meetings", $"CallId = '{call.ToString().ToUpperInvariant()}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_announce_a_meeting_at_once_meet_on_its_row()
    {
        var launch = Launch(Guid.CreateVersion7());
        await using (var made = Context())
        {
            made.Meetings.Add(launch);
            await SaveAsync(made);
        }

        await using var left = Context();
        await using var right = Context();
        (await left.Meetings.SingleAsync(meeting => meeting.Id == launch.Id, Stop)).Announce(platform.Clock.GetUtcNow()).IsSuccess.ShouldBeTrue();
        (await right.Meetings.SingleAsync(meeting => meeting.Id == launch.Id, Stop)).Announce(platform.Clock.GetUtcNow()).IsSuccess.ShouldBeTrue();
        await SaveAsync(left);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
    }

    private Meeting Launch(Guid call) => Meeting.PlanLaunch(
        new MeetingId(Guid.CreateVersion7()),
        new LaunchedCall(call, "AMI Cohésion sociale", platform.Clock.GetUtcNow().AddDays(7), [new ContactPoint("Service", null, "+33321000000")]),
        new MeetingDefaults("Communauté d'agglomération", "Europe/Paris", new Venue("Salle du conseil", "Rue Lavoisier", "Lens")));

    private static Task<int> SaveAsync(EventsDbContext context)
    {
        TrackedChanges.Prepare(context, new RequestContext());
        return context.SaveChangesAsync(Stop);
    }

    private EventsDbContext Context() => (EventsDbContext)platform.Services.GetRequiredService<IContextSource<EventsDbContext>>().Migrating();
}
