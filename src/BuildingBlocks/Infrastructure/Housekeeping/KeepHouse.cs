using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Housekeeping;

/// <summary>Deletes what is kept no longer, once a day, whichever host is up.</summary>
[ActName("platform.keep-house")]
internal sealed record KeepHouse : IScheduledAct
{
    public const string Key = "keep-house";
}

internal sealed class KeepHouseHandler(
    WriteScope scope, RetentionOptions retention, IEnumerable<KeptFor> others, IEnumerable<IRetentionRule> rules, AuditTrail audit, ISchedule schedule, TimeProvider clock) : IScheduledActHandler<KeepHouse>
{
    private const int BatchSize = 1_000;

    public async Task HandleAsync(KeepHouse act, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var more = DeleteBatch(scope.Session!, now) | await EndBatchAsync(scope.Session!, now, cancellationToken);
        schedule.At(KeepHouse.Key, more ? now : now.AddDays(1), act);
    }

    private async Task<bool> EndBatchAsync(WriteSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var more = false;
        foreach (var rule in rules)
        {
            var ended = await rule.EndAsync(session, now.AddDays(-rule.Days(retention)), rule.Most, cancellationToken);
            if (ended > 0) audit.Write(session, new AuditedAct("platform", nameof(KeepHouse), string.Create(CultureInfo.InvariantCulture, $"{rule.Kind}: {ended}")));
            more |= ended == rule.Most;
        }

        return more;
    }

    private bool DeleteBatch(WriteSession session, DateTimeOffset now)
    {
        var events = session.Table("integration_events");
        var inbox = now.AddDays(-retention.InboxDays);
        // The last position stays: the next one is counted from it.
        return others.Aggregate(false, (more, kept) => more | Delete(session, kept.Table, $"{kept.Since} < @before", now - kept.Time))
            | Delete(session, "inbox", "HandledAt < @before", inbox)
            | Delete(session, "inbox", "DiscardedAt < @before", inbox)
            | Delete(session, "scheduled_acts", "DoneAt < @before", inbox)
            | Delete(session, "operations", "EndedAt < @before", inbox)
            | Delete(session, "idempotent_replies", "StoredAt < @before", now.AddDays(-retention.ReplyDays))
            | Delete(session, "mail", "EndedAt < @before", now.AddDays(-retention.EventDays))
            | Delete(
                session,
                "integration_events",
                $"""
                OccurredAt < @before AND Position < (SELECT MAX(Position) FROM {events} WHERE Position IS NOT NULL) AND NOT EXISTS (
                SELECT 1 FROM {session.Table("inbox")} AS inbox WHERE inbox.EventId = {events}.Id AND inbox.HandledAt IS NULL AND inbox.DiscardedAt IS NULL)
                """,
                now.AddDays(-retention.EventDays));
    }

    private static bool Delete(WriteSession session, string table, string condition, DateTimeOffset before) =>
        session.Statement(session.DeleteFirst(BatchSize, table, condition), ("@before", session.Instant(before))).ExecuteNonQuery() == BatchSize;
}
