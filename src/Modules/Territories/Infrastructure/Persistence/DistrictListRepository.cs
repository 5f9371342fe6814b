using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class DistrictListRepository(TerritoriesDbContext context, RequestContext request)
    : EfRepository<DistrictList, DistrictListId>(context, request), IDistrictListRepository
{
    private static readonly PreparedQuery<TerritoriesDbContext, DistrictListId, DistrictList> ById =
        new((context, id) => context.DistrictLists.SingleOrDefault(list => list.Id == id));

    private readonly Dictionary<DistrictGeneration, DistrictList> growing = [];

    public async Task<DistrictList> GrowingAsync(DistrictGeneration generation, CancellationToken cancellationToken)
    {
        // A file asks for each of its lines; a list that the first of them began is not in the database yet.
        if (growing.TryGetValue(generation, out var known)) return known;
        return growing[generation] = await ById.RunAsync(context, DistrictListId.Of(generation)) ?? context.DistrictLists.Add(DistrictList.Open(generation)).Entity;
    }
}
