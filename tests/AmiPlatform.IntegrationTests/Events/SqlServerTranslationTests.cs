using System.Data;
using System.Data.Common;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Events.Application;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Infrastructure.Persistence;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

/// <summary>No SQL Server answers here; that each query can be said to one is shown all the same.</summary>
public sealed class SqlServerTranslationTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly Listener listener = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_query_translates()
    {
        await using var context = Context();
        var queries = new MeetingsQueries(context, new MapperConfiguration(map => map.AddProfile<EventsProfile>(), NullLoggerFactory.Instance).CreateMapper());
        var id = Guid.CreateVersion7();

        await queries.FindAsync(id, withPlanned: false, Cancellation);
        await queries.BrowseAsync(new ComingMeetings(Now, false, id, 50, new MeetingPosition(Now, id)), Cancellation);
        await Should.ThrowAsync<InvalidOperationException>(() => new MeetingRepository(context, new RequestContext()).HasLaunchOfAsync(id, Cancellation));

        listener.Said.Count.ShouldBe(3);
        listener.Said.ShouldAllBe(said => said.Contains("[events].[meetings]", StringComparison.Ordinal));
        listener.Said[0].ShouldContain("[AnnouncedAt] IS NOT NULL");
        listener.Said[1].ShouldContain("[Id] > @");
        listener.Said[1].ShouldContain("ORDER BY [m].[StartsAt], [m].[Id]");
    }

    [Fact]
    public async Task The_queries_of_guests_and_calendars_translate()
    {
        await using var context = Context();
        var (guests, id) = (new GuestsQueries(context, TimeProvider.System), Guid.CreateVersion7());
        var meetings = new MeetingsQueries(context, new MapperConfiguration(map => map.AddProfile<EventsProfile>(), NullLoggerFactory.Instance).CreateMapper());

        await guests.FindAsync(id, id, Cancellation);
        await guests.BrowseAsync(id, null, 50, id, Cancellation);
        await guests.FindSeatingAsync(id, Cancellation);
        await guests.FindInvitedAsync("hash", Cancellation);
        await new GuestRepository(context, new RequestContext()).AmongGuestsAsync(new MeetingId(id), ["lea@association.example"], Cancellation);
        await new MeetingRepository(context, new RequestContext()).UnheldOfAsync(id, Cancellation);
        await meetings.ReadAsync(id, withPlanned: false, Cancellation);
        await meetings.ComingAsync(Now, 200, Cancellation);

        listener.Said.Count.ShouldBe(8);
        listener.Said[1].ShouldContain("[g].[Id] > @");
    }

    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using var server = Context();
        using var sqlite = new SqliteEventsDesign().CreateDbContext([]);
        server.Database.HasPendingModelChanges().ShouldBeFalse();
        sqlite.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private SqlServerEventsDbContext Context() => new(new DbContextOptionsBuilder<SqlServerEventsDbContext>()
        .UseSqlServer("Server=nowhere;Database=none").AddInterceptors(listener, new ShutDoor()).Options);

    private sealed class Listener : DbCommandInterceptor
    {
        public List<string> Said { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Said.Add(command.CommandText);
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
        }
    }

    private sealed class ShutDoor : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
