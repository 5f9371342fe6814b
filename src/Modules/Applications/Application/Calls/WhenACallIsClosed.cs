using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Calls;

/// <summary>Ends the drafts of a call whose deadline has passed; a deadline that has moved since ends nothing.</summary>
[Consumer("applications.when-a-call-is-closed")]
internal sealed class WhenACallIsClosed(IKnownCalls calls, IDossierRepository dossiers, TimeProvider clock) : IIntegrationEventHandler<CallClosed>
{
    public async Task HandleAsync(CallClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var call = await calls.FindAsync(integrationEvent.CallId, cancellationToken);
        if (call is null || call.Published.SubmissionDeadline > integrationEvent.Deadline) return;
        foreach (var draft in await dossiers.DraftsOfCallAsync(integrationEvent.CallId, cancellationToken)) draft.Expire(clock.GetUtcNow());
    }
}
