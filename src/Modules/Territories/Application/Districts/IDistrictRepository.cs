using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>The priority districts of the territory.</summary>
internal interface IDistrictRepository : IRepository<PriorityDistrict, DistrictId>
{
    /// <summary>Those that carry an official code, by code.</summary>
    Task<IReadOnlyDictionary<DistrictCode, PriorityDistrict>> OfficialAsync(CancellationToken cancellationToken);

    /// <summary>Those of one generation, whatever their provenance.</summary>
    Task<IReadOnlyList<PriorityDistrict>> OfGenerationAsync(DistrictGeneration generation, CancellationToken cancellationToken);

    Task<IReadOnlyList<PriorityDistrict>> DemonstrationAsync(CancellationToken cancellationToken);
}
