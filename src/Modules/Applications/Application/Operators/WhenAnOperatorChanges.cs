using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Operators;

/// <summary>Keeps what an operator says of itself; files submitted before keep what they said.</summary>
[Consumer("applications.when-an-operator-changes")]
internal sealed class WhenAnOperatorChanges(IKnownOperators operators) : IIntegrationEventHandler<OperatorIdentityChanged>
{
    public async Task HandleAsync(OperatorIdentityChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var known = await operators.FindOrAddAsync(integrationEvent.OperatorId, cancellationToken);
        known.Change(
            integrationEvent.Kind, integrationEvent.LegalName, integrationEvent.Siret, integrationEvent.CommuneCode, integrationEvent.FoundedOn);
        // Until an agent has looked at the new identity, the operator stands as one that has just registered.
        var standing = Enum.TryParse<OperatorStanding>(integrationEvent.Status, out var same) ? same : OperatorStanding.Registered;
        known.Become(standing, integrationEvent.StatusNumber);
    }
}
