using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Statistics;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Territories.Infrastructure.Endpoints;

internal static class TerritoryEndpoints
{
    public static void MapReads(this RouteGroupBuilder territories)
    {
        territories.MapList<BrowseCommunes, CommuneSummary>("communes", CommuneSummary.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        territories.MapList<BrowseDistricts, DistrictSummary>("districts", DistrictSummary.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        territories.MapGet<GetStatistics, TerritoryStatistics>("statistics");
        territories.MapGet<GetPresentation, TerritoryPresentation>("presentation");
    }
}
