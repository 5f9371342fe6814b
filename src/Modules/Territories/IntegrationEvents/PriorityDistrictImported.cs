using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Territories.IntegrationEvents;

/// <summary>A priority district (QPV) is new in the territory, or its data changed.</summary>
/// <param name="DistrictId">The district.</param>
/// <param name="Code">Official code; none for 2007 and demonstration districts.</param>
/// <param name="Name">Name.</param>
/// <param name="Generation"><c>Cucs2007</c>, <c>Qpv2015</c> or <c>Qpv2024</c>.</param>
/// <param name="CommuneCodes">INSEE codes of the communes in which it lies.</param>
/// <param name="Population">Residents, if known.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force, or nothing while it lasts.</param>
/// <param name="ImportedAt">Instant of the import.</param>
/// <param name="Provenance"><c>Official</c>, or <c>Demonstration</c> for a district whose figures are invented.</param>
[WireName("ami.territories.priority-district-imported.v1")]
public sealed record PriorityDistrictImported(
    Guid DistrictId,
    string? Code,
    string Name,
    string Generation,
    IReadOnlyList<string> CommuneCodes,
    int? Population,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DateTimeOffset ImportedAt,
    string Provenance = "Official") : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DistrictId;
}
