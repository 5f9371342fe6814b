using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Statistics;
using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Application;

/// <summary>Reads of the territory, straight to what callers see.</summary>
internal interface ITerritoriesQueries
{
    Task<Page<CommuneSummary>> CommunesAsync(int limit, InseeCode? after, CancellationToken cancellationToken);

    Task<Page<DistrictSummary>> DistrictsAsync(DistrictFilter filter, int limit, DistrictPosition? after, CancellationToken cancellationToken);

    Task<TerritoryStatistics> StatisticsAsync(DateOnly day, CancellationToken cancellationToken);
}
