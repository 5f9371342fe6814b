using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>The lists of the generations, begun with their first district.</summary>
internal interface IDistrictListRepository : IRepository<DistrictList, DistrictListId>
{
    /// <summary>The list of a generation to which a district is about to be added.</summary>
    Task<DistrictList> GrowingAsync(DistrictGeneration generation, CancellationToken cancellationToken);
}
