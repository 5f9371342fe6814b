using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Territories.IntegrationEvents;

namespace AmiPlatform.Operators.Application.Territories;

/// <summary>Keeps the name of the commune, for the directory.</summary>
[Consumer("operators.when-a-commune-is-imported")]
internal sealed class WhenACommuneIsImported(IKnownCommunes communes) : IIntegrationEventHandler<CommuneImported>
{
    public async Task HandleAsync(CommuneImported integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (await communes.FindAsync(integrationEvent.CommuneId, cancellationToken) is { } known) known.Become(integrationEvent.Code, integrationEvent.Name);
        else communes.Add(new KnownCommune(integrationEvent.CommuneId, integrationEvent.Code, integrationEvent.Name));
    }
}
