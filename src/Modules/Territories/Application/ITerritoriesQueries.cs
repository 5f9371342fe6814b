using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Contracts;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Statistics;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Application;

/// <summary>Reads of the territory, straight to what callers see.</summary>
internal interface ITerritoriesQueries
{
    Task<Page<CommuneSummary>> CommunesAsync(bool? count, int limit, InseeCode? after, CancellationToken cancellationToken);

    Task<Page<DistrictSummary>> DistrictsAsync(DistrictFilter filter, bool? count, int limit, DistrictPosition? after, CancellationToken cancellationToken);

    /// <summary>The generations known here, or one of them.</summary>
    Task<IReadOnlyList<GenerationResponse>> GenerationsAsync(DistrictGeneration? only, CancellationToken cancellationToken);

    /// <summary>A page of contracts, the newest first; only the one in force on a day, where one is said.</summary>
    Task<Page<CityContractSummary>> ContractsAsync(DateOnly? day, bool? count, int limit, DateOnly? before, CancellationToken cancellationToken);

    Task<CityContractResponse?> ContractAsync(ContractId id, CancellationToken cancellationToken);

    Task<TerritoryStatistics> StatisticsAsync(DateOnly day, CancellationToken cancellationToken);
}
