using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Hands events over in the order of their commit: each gets its gap-free position and one inbox row per consumer.</summary>
internal sealed class Relay(IWriteDoor door, ConsumerRegistry consumers, HostIdentity host, HandOverProbe probe, TimeProvider clock)
{
    /// <summary>Hands over up to 100 events in one transaction.</summary>
    /// <returns>How many.</returns>
    public Task<int> HandOverAsync(CancellationToken cancellationToken) => HandOverAsync(static _ => { }, cancellationToken);

    /// <summary>Hands over up to 100 events in one transaction, with what else it is to do: each turn at the writer is a wait behind all who came before.</summary>
    /// <param name="also">What else.</param>
    /// <param name="cancellationToken">Cancels while waiting.</param>
    /// <returns>How many.</returns>
    public async Task<int> HandOverAsync(Action<WriteSession> also, CancellationToken cancellationToken)
    {
        probe(HandOverStep.Woken);
        var handedOver = 0;
        await door.RunAsync(
            session =>
            {
                handedOver = HandOver(session);
                also(session);
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        if (handedOver > 0) probe(HandOverStep.HandedOver);
        return handedOver;
    }

    private int HandOver(WriteSession session)
    {
        if (Waiting(session).Count == 0) return 0;
        var now = clock.GetUtcNow();
        session.Exclude("relay", host.Id, now);
        var events = Waiting(session);
        var position = LastPosition(session);
        foreach (var (sequence, id, name, orderingKey) in events)
        {
            position++;
            session.Statement(
                $"UPDATE {session.Table("integration_events")} SET Position = @position WHERE Sequence = @sequence", ("@position", position), ("@sequence", sequence)).ExecuteNonQuery();
            foreach (var subscription in consumers.Of(name)) Subscribe(session, subscription, id, position, orderingKey, now);
        }

        probe(HandOverStep.HandingOver);
        return events.Count;
    }

    private static List<(long Sequence, Guid Id, string Name, Guid OrderingKey)> Waiting(WriteSession session)
    {
        var waiting = new List<(long, Guid, string, Guid)>();
        using var reader = session.Statement(session.First(
            100, "Sequence, Id, Name, OrderingKey", $"FROM {session.Table("integration_events")} WHERE Position IS NULL ORDER BY Sequence")).ExecuteReader();
        while (reader.Read()) waiting.Add((reader.GetInt64(0), reader.GetGuid(1), reader.GetString(2), reader.GetGuid(3)));
        return waiting;
    }

    private static long LastPosition(WriteSession session) =>
        session.Statement($"SELECT MAX(Position) FROM {session.Table("integration_events")} WHERE Position IS NOT NULL").ExecuteScalar() is long last ? last : 0;

    // A row is never due before the unfinished rows in front of it in its module: what waits behind a dead one costs nothing.
    private static void Subscribe(WriteSession session, Subscription subscription, Guid id, long position, Guid orderingKey, DateTimeOffset now)
    {
        var last = session.First(
            1, "DueAt", $"FROM {session.Table("inbox")} WHERE Module = @module AND OrderingKey = @key AND HandledAt IS NULL AND DiscardedAt IS NULL ORDER BY Position DESC, DueAt DESC");
        session.Statement(
            $"""
            INSERT INTO {session.Table("inbox")} (EventId, Consumer, Module, Position, OrderingKey, DueAt, Attempts)
            SELECT @id, @consumer, @module, @position, @key, CASE WHEN front.DueAt > @now THEN front.DueAt ELSE @now END, 0
            FROM (SELECT ({last}) AS DueAt) AS front
            """,
            ("@id", id),
            ("@consumer", subscription.Consumer),
            ("@module", subscription.Module.Name),
            ("@position", position),
            ("@key", orderingKey),
            ("@now", session.Instant(now))).ExecuteNonQuery();
    }
}
