using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Operators;

[Consumer("applications.when-a-signature-is-delegated")]
internal sealed class WhenASignatureIsDelegated(IKnownOperators operators) : IIntegrationEventHandler<SignatureDelegated>
{
    public async Task HandleAsync(SignatureDelegated integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var delegation = await operators.FindOrAddDelegationAsync(integrationEvent.DelegationId, cancellationToken);
        delegation.Take(integrationEvent);
    }
}
