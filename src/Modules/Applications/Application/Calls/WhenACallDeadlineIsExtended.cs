using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Calls;

/// <summary>Moves the deadline, and opens again the drafts that had expired with the one before.</summary>
[Consumer("applications.when-a-call-deadline-is-extended")]
internal sealed class WhenACallDeadlineIsExtended(IKnownCalls calls, ISchedule schedule, TimeProvider clock) : IIntegrationEventHandler<CallDeadlineExtended>
{
    public async Task HandleAsync(CallDeadlineExtended integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var call = await calls.FindOrAddAsync(integrationEvent.CallId, cancellationToken);
        call.Extend(integrationEvent.Milestones);
        schedule.SettlingDrafts(integrationEvent.CallId, clock.GetUtcNow());
    }
}
