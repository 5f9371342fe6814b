using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Territories.Application;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Statistics;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class TerritoriesQueries(TerritoriesDbContext context) : ITerritoriesQueries
{
    public async Task<Page<CommuneSummary>> CommunesAsync(int limit, InseeCode? after, CancellationToken cancellationToken)
    {
        var communes = context.Communes.AsNoTracking();
        if (after is { } code) communes = communes.Where(commune => commune.Code.CompareTo(code) > 0);
        var found = await communes.OrderBy(commune => commune.Code).Take(limit + 1)
            .Select(commune => new CommuneSummary(
                commune.Id.Value, commune.Code.Value, commune.Name, commune.Siren.Value, commune.PostalCodes, commune.Residents, commune.Vintage))
            .ToListAsync(cancellationToken);
        return found.Count > limit ? new Page<CommuneSummary>(found[..limit], Cursor.Encode(found[limit - 1].Code)) : new Page<CommuneSummary>(found);
    }

    public async Task<Page<DistrictSummary>> DistrictsAsync(DistrictFilter filter, int limit, DistrictPosition? after, CancellationToken cancellationToken)
    {
        var districts = InForce(filter.Day);
        if (filter.Generation is { } generation) districts = districts.Where(district => district.Generation == generation);
        if (filter.Commune is { } code) districts = districts.Where(district => district.Communes.Any(commune => commune.Code == code));
        if (after is var (name, id))
        {
#pragma warning disable CA1309, CA1310 // Translated to SQL: the database compares as it sorts.
            districts = districts.Where(district => district.FoldedName.CompareTo(name) > 0 || (district.FoldedName == name && district.Id.CompareTo(id) > 0));
#pragma warning restore CA1309, CA1310
        }

        var found = await districts.OrderBy(district => district.FoldedName).ThenBy(district => district.Id).Take(limit + 1).ToListAsync(cancellationToken);
        if (found.Count <= limit) return new Page<DistrictSummary>([.. found.Select(Summary)]);
        var last = found[limit - 1];
        return new Page<DistrictSummary>([.. found.Take(limit).Select(Summary)], Cursor.Encode(last.FoldedName, last.Id.Value.ToString()));
    }

    public async Task<TerritoryStatistics> StatisticsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var communes = await context.Communes.GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Residents = all.Sum(commune => (long)commune.Residents) })
            .FirstOrDefaultAsync(cancellationToken);
        var districts = await InForce(day).GroupBy(_ => 1)
            .Select(all => new
            {
                Count = all.Count(),
                Residents = all.Sum(district => (long)(district.Residents ?? 0)),
                Demonstration = all.Count(district => district.Provenance == DistrictProvenance.Demonstration),
            })
            .FirstOrDefaultAsync(cancellationToken);
        var concerned = await InForce(day).SelectMany(district => district.Communes).Select(commune => commune.Code).Distinct().CountAsync(cancellationToken);
        var (residents, population) = (districts?.Residents ?? 0, communes?.Residents ?? 0);
        return new TerritoryStatistics(
            communes?.Count ?? 0,
            concerned,
            districts?.Count ?? 0,
            residents,
            population,
            TerritoryStatistics.ShareOf(residents, population),
            districts is { Demonstration: > 0 } ? true : null);
    }

    private static DistrictSummary Summary(PriorityDistrict district) => new(
        district.Id.Value,
        district.Code?.Value,
        district.Name,
        district.Generation,
        district.Provenance,
        [.. district.Communes.Select(commune => commune.Code.Value).Order(StringComparer.Ordinal)],
        district.Residents,
        district.Vintage,
        district.ValidFrom,
        district.ValidTo);

    private IQueryable<PriorityDistrict> InForce(DateOnly day) =>
        context.Districts.AsNoTracking().Where(district => district.ValidFrom <= day && (district.ValidTo == null || district.ValidTo >= day));
}
