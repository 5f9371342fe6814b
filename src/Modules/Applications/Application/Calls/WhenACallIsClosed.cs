using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Calls;

/// <summary>Ends the drafts of a call whose deadline has passed; a deadline that has moved since ends nothing.</summary>
[Consumer("applications.when-a-call-is-closed")]
internal sealed class WhenACallIsClosed(IKnownCalls calls, ISchedule schedule, TimeProvider clock) : IIntegrationEventHandler<CallClosed>
{
    public async Task HandleAsync(CallClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var call = await calls.FindOrAddAsync(integrationEvent.CallId, cancellationToken);
        call.Close(integrationEvent.Deadline);
        schedule.SettlingDrafts(integrationEvent.CallId, clock.GetUtcNow());
    }
}
