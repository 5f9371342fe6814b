using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Calls.Application.Funders;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Calls.Infrastructure.Endpoints;

internal static class FunderEndpoints
{
    public static void MapFunders(this IEndpointRouteBuilder calls)
    {
        calls.MapList<BrowseFunders, FunderSummary>("funders", FunderSummary.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        calls.MapCreate<RegisterFunder, RegisteredFunder>("funders", funder => $"/api/calls/funders/{funder.Id}");
        calls.MapGet<GetFunder, FunderResponse>("funders/{funderId:guid}");
        calls.MapPut<ChangeFunder>("funders/{funderId:guid}");
    }
}
