using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>The host command <c>backfill CONSUMER</c>: gives past events to a consumer that was not there when they were published.</summary>
public sealed class Backfill
{
    private readonly IWriteDoor door;
    private readonly ConsumerRegistry consumers;
    private readonly HostIdentity host;
    private readonly TimeProvider clock;

    internal Backfill(IWriteDoor door, ConsumerRegistry consumers, HostIdentity host, TimeProvider clock) =>
        (this.door, this.consumers, this.host, this.clock) = (door, consumers, host, clock);

    /// <summary>Makes the events due on a migrated database; a host that runs, or the next one that starts, delivers them.</summary>
    /// <param name="consumer">Name of the consumer.</param>
    /// <param name="cancellationToken">Cancels while the work waits for its turn.</param>
    /// <returns>0, or 1 with a message on the error output.</returns>
    public Task<int> RunAsync(string consumer, CancellationToken cancellationToken) => RunAsync(consumer, Console.Out, Console.Error, cancellationToken);

    internal async Task<int> RunAsync(string consumer, TextWriter output, TextWriter failure, CancellationToken cancellationToken)
    {
        var asked = consumers.All.Where(subscription => subscription.Consumer == consumer).ToArray();
        string[] events = [.. asked.Select(subscription => subscription.EventName).Order(StringComparer.Ordinal)];
        if (events.Length == 0)
        {
            var known = consumers.All.Select(subscription => subscription.Consumer).Distinct().Order(StringComparer.Ordinal);
            await failure.WriteLineAsync($"There is no consumer \"{consumer}\"; there are:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", known)}");
            return 1;
        }

        var due = 0;
        await door.RunAsync(
            session =>
            {
                due = MakeDue(session, consumer, asked[0].Module.Name, events);
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        await output.WriteLineAsync($"{due} past events are due for {consumer}.");
        return 0;
    }

    private int MakeDue(WriteSession session, string consumer, string module, string[] events)
    {
        var now = clock.GetUtcNow();
        session.Exclude("relay", host.Id, now);
        session.Exclude("inbox", host.Id, now);
        (string, object?)[] values = [("@consumer", consumer), ("@now", session.Instant(now)), .. events.Select((name, index) => ($"@event{index}", (object?)name))];
        var inbox = session.Table("inbox");
        var missing =
            $"""
            FROM {session.Table("integration_events")} AS event WHERE event.Position IS NOT NULL AND event.Name IN ({string.Join(", ", events.Select((_, index) => $"@event{index}"))})
            AND NOT EXISTS (SELECT 1 FROM {inbox} AS known WHERE known.EventId = event.Id AND known.Consumer = @consumer)
            """;
        // What the consumer had already of the same key came too early: it comes again, after what is missing.
        session.Statement(
            $"""
            UPDATE {inbox} SET HandledAt = NULL, Attempts = CASE WHEN HandledAt IS NULL THEN Attempts ELSE 0 END, DueAt = CASE WHEN HandledAt IS NULL AND DueAt > @now THEN DueAt ELSE @now END
            WHERE Consumer = @consumer AND DiscardedAt IS NULL AND EXISTS (
            SELECT 1 FROM (SELECT event.OrderingKey AS OrderingKey, MIN(event.Position) AS Position {missing} GROUP BY event.OrderingKey) AS gap
            WHERE gap.OrderingKey = {inbox}.OrderingKey AND gap.Position < {inbox}.Position)
            """,
            values).ExecuteNonQuery();
        return session.Statement(
            $"INSERT INTO {inbox} (EventId, Consumer, Module, Position, OrderingKey, DueAt, Attempts) SELECT event.Id, @consumer, @module, event.Position, event.OrderingKey, @now, 0 {missing}",
            [.. values, ("@module", module)]).ExecuteNonQuery();
    }
}
