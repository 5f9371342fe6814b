using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Calls;

/// <summary>Keeps that a call is put away: no paper is recorded for it and no file of it is reinstated.</summary>
[Consumer("applications.when-a-call-is-archived")]
internal sealed class WhenACallIsArchived(IKnownCalls calls) : IIntegrationEventHandler<CallArchived>
{
    public async Task HandleAsync(CallArchived integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var call = await calls.FindOrAddAsync(integrationEvent.CallId, cancellationToken);
        call.Archive(integrationEvent.ArchivedAt);
    }
}
