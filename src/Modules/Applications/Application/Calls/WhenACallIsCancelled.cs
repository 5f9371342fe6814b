using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Calls;

/// <summary>Ends the drafts of a cancelled call for good; its submitted files wait for an agent, who closes each without action.</summary>
[Consumer("applications.when-a-call-is-cancelled")]
internal sealed class WhenACallIsCancelled(IKnownCalls calls, ISchedule schedule, TimeProvider clock) : IIntegrationEventHandler<CallCancelled>
{
    public async Task HandleAsync(CallCancelled integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var call = await calls.FindOrAddAsync(integrationEvent.CallId, cancellationToken);
        call.Cancel(integrationEvent.CancelledAt);
        schedule.SettlingDrafts(integrationEvent.CallId, clock.GetUtcNow());
    }
}
