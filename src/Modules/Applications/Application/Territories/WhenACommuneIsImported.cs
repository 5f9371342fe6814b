using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Territories.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Territories;

[Consumer("applications.when-a-commune-is-imported")]
internal sealed class WhenACommuneIsImported(IKnownTerritory territory) : IIntegrationEventHandler<CommuneImported>
{
    public async Task HandleAsync(CommuneImported integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var known = await territory.FindOrAddCommuneAsync(integrationEvent.CommuneId, cancellationToken);
        known.Take(integrationEvent);
    }
}
