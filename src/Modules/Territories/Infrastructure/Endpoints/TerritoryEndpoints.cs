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
        territories.MapList<BrowseCommunes, CommuneSummary>("communes");
        territories.MapList<BrowseDistricts, DistrictSummary>("districts");
        territories.MapGet<GetStatistics, TerritoryStatistics>("statistics");
        territories.MapGet<GetPresentation, TerritoryPresentation>("presentation");
    }
}
