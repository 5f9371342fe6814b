using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Domain.Districts;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class DistrictRepository(TerritoriesDbContext context, RequestContext request)
    : EfRepository<PriorityDistrict, DistrictId>(context, request), IDistrictRepository
{
    public async Task<IReadOnlyDictionary<DistrictCode, PriorityDistrict>> OfficialAsync(CancellationToken cancellationToken) =>
        await context.Districts.Where(district => district.Code != null).ToDictionaryAsync(district => district.Code!.Value, cancellationToken);

    public async Task<IReadOnlyList<PriorityDistrict>> OfGenerationAsync(DistrictGeneration generation, CancellationToken cancellationToken) =>
        await context.Districts.Where(district => district.Generation == generation).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<PriorityDistrict>> DemonstrationAsync(CancellationToken cancellationToken) =>
        await context.Districts.Where(district => district.Provenance == DistrictProvenance.Demonstration).ToListAsync(cancellationToken);
}
