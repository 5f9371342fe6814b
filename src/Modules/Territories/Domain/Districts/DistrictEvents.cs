using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>A district is new, or what is known of it changed.</summary>
internal sealed record DistrictTakenOver(
    DistrictId DistrictId,
    DistrictCode? Code,
    DistrictGeneration Generation,
    DistrictProvenance Provenance,
    string Name,
    IReadOnlyList<InseeCode> Communes,
    int? Residents,
    Validity Validity) : IDomainEvent;

/// <summary>A district ends with its generation.</summary>
internal sealed record DistrictClosed(DistrictId DistrictId, DistrictCode? Code, DistrictGeneration Generation, string Name, DateOnly LastDay) : IDomainEvent;
