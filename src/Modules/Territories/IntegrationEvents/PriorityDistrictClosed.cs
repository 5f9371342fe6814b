using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Territories.IntegrationEvents;

/// <summary>A priority district (QPV) ends with its generation; <see cref="PriorityDistrictImported"/> tells its data with the new end beside it.</summary>
/// <param name="DistrictId">The district.</param>
/// <param name="Code">Official code; none for 2007 and demonstration districts.</param>
/// <param name="Name">Name.</param>
/// <param name="Generation"><c>Cucs2007</c>, <c>Qpv2015</c> or <c>Qpv2024</c>.</param>
/// <param name="ValidTo">Last day in force.</param>
/// <param name="ClosedAt">Instant at which it was said.</param>
[WireName("ami.territories.priority-district-closed.v1")]
public sealed record PriorityDistrictClosed(Guid DistrictId, string? Code, string Name, string Generation, DateOnly ValidTo, DateTimeOffset ClosedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DistrictId;
}
