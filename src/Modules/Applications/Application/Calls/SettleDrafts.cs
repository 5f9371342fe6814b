using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Scheduling;

namespace AmiPlatform.Applications.Application.Calls;

/// <summary>Brings the drafts of a call in line with it: expired when it takes no more files, revived when it takes some again.</summary>
[ActName("applications.settle-drafts")]
internal sealed record SettleDrafts(Guid CallId) : IScheduledAct;

internal sealed class SettleDraftsHandler(IKnownCalls calls, IDossierRepository dossiers, ISchedule schedule, TimeProvider clock) : IScheduledActHandler<SettleDrafts>
{
    /// <summary>A call may have thousands of drafts: each batch is a transaction of its own, so that nobody waits long.</summary>
    public const int Batch = 100;

    public async Task HandleAsync(SettleDrafts act, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(act.CallId, cancellationToken) is not { } call) return;
        var now = clock.GetUtcNow();
        var wrong = call.TakesFiles ? DossierState.Expired : DossierState.Draft;
        var drafts = await dossiers.OfCallAsync(act.CallId, wrong, Batch, cancellationToken);
        foreach (var draft in drafts) _ = call.TakesFiles ? draft.Revive(call.IsCancelled, now) : draft.Expire(now);
        if (drafts.Count == Batch) schedule.SettlingDrafts(act.CallId, now);
    }
}

internal static class DraftSchedule
{
    public static void SettlingDrafts(this ISchedule schedule, Guid callId, DateTimeOffset now) =>
        schedule.At($"settle-drafts:{callId}", now, new SettleDrafts(callId));
}
