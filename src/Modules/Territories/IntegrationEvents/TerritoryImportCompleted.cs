using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Territories.IntegrationEvents;

/// <summary>An import of communes or districts has been taken over, whole.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Kind"><c>Communes</c> or <c>Districts</c>.</param>
/// <param name="Created">Rows that are new.</param>
/// <param name="Changed">Rows whose data changed.</param>
/// <param name="CompletedAt">Instant.</param>
[WireName("ami.territories.territory-import-completed.v1")]
public sealed record TerritoryImportCompleted(Guid ImportId, string Kind, int Created, int Changed, DateTimeOffset CompletedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => ImportId;
}
