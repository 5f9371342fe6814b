using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Operators;

[Consumer("applications.when-a-signature-delegation-is-revoked")]
internal sealed class WhenASignatureDelegationIsRevoked(IKnownOperators operators) : IIntegrationEventHandler<SignatureDelegationRevoked>
{
    public async Task HandleAsync(SignatureDelegationRevoked integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var delegation = await operators.FindOrAddDelegationAsync(integrationEvent.DelegationId, cancellationToken);
        delegation.Revoke(integrationEvent.RevokedAt);
    }
}
