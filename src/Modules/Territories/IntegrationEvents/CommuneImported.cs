using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Territories.IntegrationEvents;

/// <summary>A commune is new in the territory, or its data changed.</summary>
/// <param name="CommuneId">The commune.</param>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Name.</param>
/// <param name="Population">Residents.</param>
/// <param name="ImportedAt">Instant of the import.</param>
[WireName("ami.territories.commune-imported.v1")]
public sealed record CommuneImported(Guid CommuneId, string Code, string Name, int Population, DateTimeOffset ImportedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => CommuneId;
}
