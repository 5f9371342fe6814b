using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Calls;

[Consumer("applications.when-a-call-is-published")]
internal sealed class WhenACallIsPublished(IKnownCalls calls) : IIntegrationEventHandler<CallPublished>
{
    public async Task HandleAsync(CallPublished integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var call = await calls.FindOrAddAsync(integrationEvent.CallId, cancellationToken);
        call.Take(integrationEvent.Call);
    }
}
