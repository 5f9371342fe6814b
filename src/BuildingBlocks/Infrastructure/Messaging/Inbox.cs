using System.Data.Common;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>The rows that say what each consumer still has to handle.</summary>
internal sealed class Inbox(IWriteDoor door, HostIdentity host, IIdGenerator ids, TimeProvider clock)
{
    private const int BatchSize = 100;
    private const string Mine = "WHERE EventId = @id AND Consumer = @consumer AND LeaseToken = @token";
    private const string Unfinished = "HandledAt IS NULL AND DiscardedAt IS NULL";

    /// <summary>Claims due rows, in the order of each module's keys; a row whose predecessor is another's, waits or is dead is left.</summary>
    public async Task<IReadOnlyList<Delivery>> ClaimAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Delivery> claimed = [];
        await door.RunAsync(
            session =>
            {
                claimed = Claim(session);
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        return claimed;
    }

    /// <summary>The same in a transaction that does more.</summary>
    public IReadOnlyList<Delivery> Claim(WriteSession session)
    {
        var now = clock.GetUtcNow();
        if (Due(session, now, Guid.Empty, 1).Count == 0) return [];
        session.Exclude("inbox", host.Id, now);
        var claimed = Due(session, now, ids.Next(), BatchSize);
        foreach (var delivery in claimed) Lease(session, delivery, now + RetryPolicy.Lease);
        return claimed;
    }

    /// <summary>Marks a row as handled in the transaction of the effect.</summary>
    /// <exception cref="LeaseLostException">The row is another's by now.</exception>
    public void MarkHandled(WriteSession session, Delivery delivery)
    {
        var marked = session.Statement(
            $"UPDATE {session.Table("inbox")} SET HandledAt = @at, LeaseToken = NULL, LeasedUntil = NULL {Mine}",
            ("@at", session.Instant(clock.GetUtcNow())),
            ("@id", delivery.Event.Id),
            ("@consumer", delivery.Consumer),
            ("@token", delivery.Token)).ExecuteNonQuery();
        if (marked == 0) throw new LeaseLostException($"{delivery.Event.Name} {delivery.Event.Id} for {delivery.Consumer}");
    }

    /// <summary>Notes a failed attempt: the row, and what waits behind it, is due later or, when dead, never.</summary>
    public Task FailAsync(Delivery delivery, string error, bool dead) => door.RunAsync(
        session =>
        {
            var now = clock.GetUtcNow();
            var attempts = delivery.Attempts + 1;
            var due = dead ? RetryPolicy.Never : now + RetryPolicy.DelayAfter(attempts, Random.Shared.NextDouble());
            var noted = session.Statement(
                $"UPDATE {session.Table("inbox")} SET Attempts = @attempts, LastError = @error, DueAt = @due, DeadAt = @dead, LeaseToken = NULL, LeasedUntil = NULL {Mine}",
                ("@attempts", attempts),
                ("@error", error),
                ("@due", session.Instant(due)),
                ("@dead", dead ? session.Instant(now) : null),
                ("@id", delivery.Event.Id),
                ("@consumer", delivery.Consumer),
                ("@token", delivery.Token)).ExecuteNonQuery();
            if (noted > 0) Postpone(session, delivery.Module, delivery.OrderingKey, delivery.Event.Position, session.Instant(now));
            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    /// <summary>Gives claimed rows back.</summary>
    public Task ReleaseAsync(IReadOnlyList<Delivery> deliveries) => deliveries.Count == 0 ? Task.CompletedTask : door.RunAsync(
        session =>
        {
            foreach (var delivery in deliveries)
            {
                session.Statement(
                    $"UPDATE {session.Table("inbox")} SET LeaseToken = NULL, LeasedUntil = NULL {Mine}",
                    ("@id", delivery.Event.Id),
                    ("@consumer", delivery.Consumer),
                    ("@token", delivery.Token)).ExecuteNonQuery();
            }

            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    /// <summary>Makes everything unfinished behind a position due when all that is unfinished up to there is, and not before now.</summary>
    public static void Postpone(WriteSession session, string module, Guid orderingKey, long position, object now) => session.Statement(
        $"""
        UPDATE {session.Table("inbox")} SET DueAt = COALESCE((SELECT MAX(front.DueAt) FROM {session.Table("inbox")} AS front
            WHERE front.Module = @module AND front.OrderingKey = @key AND front.Position <= @position AND front.DueAt > @now
            AND front.HandledAt IS NULL AND front.DiscardedAt IS NULL), @now)
        WHERE Module = @module AND OrderingKey = @key AND Position > @position AND {Unfinished}
        """,
        ("@now", now),
        ("@module", module),
        ("@key", orderingKey),
        ("@position", position)).ExecuteNonQuery();

    private static List<Delivery> Due(WriteSession session, DateTimeOffset now, Guid token, int count)
    {
        var due = new List<Delivery>();
        using var reader = session.Statement(
            session.First(
                count,
                "inbox.Consumer, inbox.Module, inbox.OrderingKey, inbox.Attempts, inbox.Position, event.Id, event.Name, event.OccurredAt, event.Body, event.TraceParent",
                $"""
                FROM {session.Table("inbox")} AS inbox JOIN {session.Table("integration_events")} AS event ON event.Id = inbox.EventId
                WHERE inbox.HandledAt IS NULL AND inbox.DeadAt IS NULL AND inbox.DiscardedAt IS NULL AND inbox.DueAt <= @now
                AND (inbox.LeasedUntil IS NULL OR inbox.LeasedUntil <= @now)
                AND NOT EXISTS (SELECT 1 FROM {session.Table("inbox")} AS earlier
                    WHERE earlier.Module = inbox.Module AND earlier.OrderingKey = inbox.OrderingKey AND earlier.Position < inbox.Position
                    AND earlier.HandledAt IS NULL AND earlier.DiscardedAt IS NULL
                    AND (earlier.DeadAt IS NOT NULL OR earlier.DueAt > inbox.DueAt OR earlier.LeasedUntil > @now))
                ORDER BY inbox.DueAt, inbox.Position
                """),
            ("@now", session.Instant(now))).ExecuteReader();
        while (reader.Read()) due.Add(Read(reader, token));
        return due;
    }

    private static Delivery Read(DbDataReader reader, Guid token) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetGuid(2),
        reader.GetInt32(3),
        token,
        new EventMetadata(reader.GetGuid(5), reader.GetString(6), PlatformTables.ReadInstant(reader.GetValue(7)), reader.GetInt64(4)),
        reader.GetString(8),
        reader.IsDBNull(9) ? null : reader.GetString(9));

    private static void Lease(WriteSession session, Delivery delivery, DateTimeOffset until) => session.Statement(
        $"UPDATE {session.Table("inbox")} SET LeaseToken = @token, LeasedUntil = @until WHERE EventId = @id AND Consumer = @consumer",
        ("@token", delivery.Token),
        ("@until", session.Instant(until)),
        ("@id", delivery.Event.Id),
        ("@consumer", delivery.Consumer)).ExecuteNonQuery();
}
