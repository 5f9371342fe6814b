using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class DistrictListRepository(TerritoriesDbContext context, RequestContext request)
    : EfRepository<DistrictList, DistrictListId>(context, request), IDistrictListRepository
{
    public async Task<DistrictList> GrowingAsync(DistrictGeneration generation, CancellationToken cancellationToken) =>
        await context.DistrictLists.FindAsync([DistrictListId.Of(generation)], cancellationToken) ?? context.DistrictLists.Add(DistrictList.Open(generation)).Entity;
}
