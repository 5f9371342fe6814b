using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Territories.Application.Contracts;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Territories.Infrastructure.Endpoints;

internal static class ContractEndpoints
{
    public static void MapContracts(this RouteGroupBuilder territories)
    {
        territories.MapList<BrowseCityContracts, CityContractSummary>("city-contracts", CityContractSummary.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        territories.MapCreate<SignCityContract, SignedContract>("city-contracts", contract => $"/api/territories/city-contracts/{contract.Id}");
        territories.MapGet<GetCityContract, CityContractResponse>("city-contracts/{contractId:guid}");
        territories.MapPut<CorrectCityContract>("city-contracts/{contractId:guid}");
        territories.MapPut<SetContractYear>("city-contracts/{contractId:guid}/years/{year:int}");
    }
}
