using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging.Dead;

/// <summary>Decides about dead rows in the present transaction; what waited behind one is due again.</summary>
internal sealed class DeadMessages(WriteScope scope, ICommitSignal signal, TimeProvider clock)
{
    private const string Dead = "EventId = @id AND Consumer = @consumer AND DeadAt IS NOT NULL AND HandledAt IS NULL AND DiscardedAt IS NULL";

    /// <summary>Makes a dead row due again, with all its attempts.</summary>
    public Result Redrive(Guid eventId, string consumer) => Decide(eventId, consumer, (session, now) =>
        session.Statement(
            $"UPDATE {session.Table("inbox")} SET DeadAt = NULL, Attempts = 0, DueAt = @now WHERE {Dead}", ("@now", now), ("@id", eventId), ("@consumer", consumer)).ExecuteNonQuery());

    /// <summary>Gives a dead row up.</summary>
    public Result Discard(Guid eventId, string consumer, string reason) => Decide(eventId, consumer, (session, now) =>
        session.Statement(
            $"UPDATE {session.Table("inbox")} SET DiscardedAt = @now, DiscardReason = @reason WHERE {Dead}",
            ("@now", now),
            ("@reason", reason),
            ("@id", eventId),
            ("@consumer", consumer)).ExecuteNonQuery());

    private Result Decide(Guid eventId, string consumer, Func<WriteSession, object, int> update)
    {
        var session = scope.Session!;
        var now = session.Instant(clock.GetUtcNow());
        if (update(session, now) == 0) return Error.NotFound("platform.dead-message-not-found", ("consumer", consumer), ("eventId", eventId));
        var (module, orderingKey, position) = Place(session, eventId, consumer);
        Inbox.Postpone(session, module, orderingKey, position, now);
        signal.Pulse();
        return Result.Success;
    }

    private static (string Module, Guid OrderingKey, long Position) Place(WriteSession session, Guid eventId, string consumer)
    {
        using var reader = session.Statement(
            $"SELECT Module, OrderingKey, Position FROM {session.Table("inbox")} WHERE EventId = @id AND Consumer = @consumer", ("@id", eventId), ("@consumer", consumer)).ExecuteReader();
        reader.Read();
        return (reader.GetString(0), reader.GetGuid(1), reader.GetInt64(2));
    }
}
