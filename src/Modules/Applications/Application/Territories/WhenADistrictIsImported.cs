using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Territories.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Territories;

[Consumer("applications.when-a-district-is-imported")]
internal sealed class WhenADistrictIsImported(IKnownTerritory territory) : IIntegrationEventHandler<PriorityDistrictImported>
{
    public async Task HandleAsync(PriorityDistrictImported integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var known = await territory.FindOrAddDistrictAsync(integrationEvent.DistrictId, cancellationToken);
        known.Take(integrationEvent);
    }
}
