using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Operators.Application.Calls;

/// <summary>Keeps the call's reference and title, for delegations that hold for one call.</summary>
[Consumer("operators.when-a-call-is-published")]
internal sealed class WhenACallIsPublished(IKnownCalls calls) : IIntegrationEventHandler<CallPublished>
{
    public async Task HandleAsync(CallPublished integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var published = integrationEvent.Call;
        if (await calls.FindAsync(integrationEvent.CallId, cancellationToken) is { } known) known.Become(published.Reference, published.Title);
        else calls.Add(new KnownCall(integrationEvent.CallId, published.Reference, published.Title));
    }
}
