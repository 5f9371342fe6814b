using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class KnownTerritoryRepository(ApplicationsDbContext context) : IKnownTerritory
{
    private static readonly PreparedQuery<ApplicationsDbContext, Guid, KnownDistrict> District =
        new((context, id) => context.Districts.SingleOrDefault(district => district.Id == id));

    private static readonly PreparedQuery<ApplicationsDbContext, Guid, KnownCommune> Commune =
        new((context, id) => context.Communes.SingleOrDefault(commune => commune.Id == id));

    public async Task<KnownDistrict> FindOrAddDistrictAsync(Guid districtId, CancellationToken cancellationToken) =>
        await District.RunAsync(context, districtId) ?? context.Districts.Add(new KnownDistrict(districtId)).Entity;

    public async Task<KnownCommune> FindOrAddCommuneAsync(Guid communeId, CancellationToken cancellationToken) =>
        await Commune.RunAsync(context, communeId) ?? context.Communes.Add(new KnownCommune(communeId)).Entity;

    public async Task<IReadOnlyList<KnownDistrict>> DistrictsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await context.Districts.AsNoTracking().Where(district => ids.Contains(district.Id)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<KnownDistrict>> DistrictsInForceAsync(DateOnly day, CancellationToken cancellationToken) =>
        await context.Districts.AsNoTracking().Where(district => district.ValidFrom <= day && (district.ValidTo == null || district.ValidTo >= day))
            .OrderBy(district => district.Name).ThenBy(district => district.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<KnownCommune>> CommunesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        await context.Communes.AsNoTracking().Where(commune => codes.Contains(commune.Code)).ToListAsync(cancellationToken);
}
