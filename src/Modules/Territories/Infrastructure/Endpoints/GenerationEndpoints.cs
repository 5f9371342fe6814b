using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Territories.Application.Districts;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Territories.Infrastructure.Endpoints;

internal static class GenerationEndpoints
{
    public static void MapGenerations(this RouteGroupBuilder territories)
    {
        territories.MapList<BrowseGenerations, GenerationResponse>("generations");
        territories.MapGet<GetGeneration, GenerationResponse>("generations/{generation}");
        territories.MapPost<CloseGeneration>("generations/{generation}/close");
    }
}
