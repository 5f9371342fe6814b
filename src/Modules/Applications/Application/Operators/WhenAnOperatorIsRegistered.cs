using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Operators;

[Consumer("applications.when-an-operator-is-registered")]
internal sealed class WhenAnOperatorIsRegistered(IKnownOperators operators) : IIntegrationEventHandler<OperatorRegistered>
{
    public async Task HandleAsync(OperatorRegistered integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var known = await operators.FindOrAddAsync(integrationEvent.OperatorId, cancellationToken);
        known.Register(
            integrationEvent.Kind, integrationEvent.LegalName, integrationEvent.Siret, integrationEvent.CommuneCode, integrationEvent.FoundedOn);
    }
}
