using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Application;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Infrastructure.Persistence;
using AutoMapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

/// <summary>Meetings in a migrated SQLite database of their own, without a host.</summary>
public sealed class MeetingsPersistenceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2027, 3, 8, 16, 0, 0, TimeSpan.Zero);
    private static readonly IMapper Mapper = new MapperConfiguration(map => map.AddProfile<EventsProfile>(), NullLoggerFactory.Instance).CreateMapper();
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await connection.OpenAsync(Cancellation);
        await using var context = Context();
        await context.Database.MigrateAsync(Cancellation);
    }

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();

    [Fact]
    public async Task A_meeting_comes_back_as_it_was_saved()
    {
        var meeting = Planned(Start);
        meeting.Announce(Start.AddDays(-1));
        await SaveAsync(meeting);
        await using var context = Context();

        var read = await new MeetingsQueries(context, Mapper).FindAsync(meeting.Id.Value, withPlanned: false, Cancellation);

        read.ShouldBeEquivalentTo(Mapper.Map<MeetingResponse>(meeting));
        read!.Agenda.Count.ShouldBe(3);
        read.Venue!.Commune.ShouldBe("Lens");
    }

    [Fact]
    public async Task A_planned_meeting_is_there_for_its_managers_only()
    {
        var meeting = Planned(Start);
        await SaveAsync(meeting);
        await using var context = Context();
        var queries = new MeetingsQueries(context, Mapper);

        (await queries.FindAsync(meeting.Id.Value, withPlanned: false, Cancellation)).ShouldBeNull();
        (await queries.FindAsync(meeting.Id.Value, withPlanned: true, Cancellation)).ShouldNotBeNull();
        (await queries.BrowseAsync(new ComingMeetings(Start, false, null, 50, null), Cancellation)).Items.ShouldBeEmpty();
        (await queries.BrowseAsync(new ComingMeetings(Start, true, null, 50, null), Cancellation)).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Pages_follow_each_other_by_start_without_gap_or_double_and_end_before_what_is_over()
    {
        Meeting[] coming = [.. Enumerable.Range(0, 7).Select(number => Planned(Start.AddHours(number / 2)))];
        await SaveAsync([.. coming, Planned(Start.AddHours(-2))]);
        await using var context = Context();
        var queries = new MeetingsQueries(context, Mapper);
        List<Guid> seen = [];
        MeetingPosition? behind = null;

        for (var page = 0; page < 4; page++)
        {
            var found = await queries.BrowseAsync(new ComingMeetings(Start, true, null, 2, behind), Cancellation);
            seen.AddRange(found.Items.Select(item => item.Id));
            (found.NextCursor is null).ShouldBe(page == 3);
            behind = new MeetingPosition(found.Items[^1].StartsAt, found.Items[^1].Id);
        }

        seen.ShouldBe(coming.OrderBy(meeting => meeting.StartsAt).ThenBy(meeting => meeting.Id.ToString(), StringComparer.Ordinal).Select(meeting => meeting.Id.Value));
    }

    private static Meeting Planned(DateTimeOffset startsAt, Guid? callId = null) => Meeting.PlanLaunch(
        new MeetingId(Guid.CreateVersion7()),
        new LaunchedCall(callId ?? Guid.CreateVersion7(), "AMI Cohésion sociale", startsAt, [new ContactPoint("Service", null, "+33321000000")]),
        new MeetingDefaults("Communauté d’agglomération", "Europe/Paris", new Venue("Salle du conseil", "Rue Lavoisier", "Lens")));

    private async Task SaveAsync(params Meeting[] meetings)
    {
        await using var context = Context();
        context.Meetings.AddRange(meetings);
        await context.SaveChangesAsync(Cancellation);
    }

    private SqliteEventsDbContext Context()
    {
        var options = ContextOptions.Configure(new DbContextOptionsBuilder<SqliteEventsDbContext>(), DatabaseProvider.Sqlite, null, "events");
        var context = new SqliteEventsDbContext(options.Options);
        context.Database.SetDbConnection(connection);
        return context;
    }
}
