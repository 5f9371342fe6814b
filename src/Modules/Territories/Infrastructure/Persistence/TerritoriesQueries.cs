using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Application;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Contracts;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Statistics;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using AmiPlatform.Territories.Domain.Districts;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class TerritoriesQueries(TerritoriesDbContext context) : ITerritoriesQueries
{
    public async Task<Page<CommuneSummary>> CommunesAsync(bool? count, int limit, InseeCode? after, CancellationToken cancellationToken)
    {
        var communes = context.Communes.AsNoTracking();
        var total = await communes.TotalAsync(count, cancellationToken);
        if (after is { } code) communes = communes.Where(commune => commune.Code.CompareTo(code) > 0);
        var found = await communes.OrderBy(commune => commune.Code).Take(limit + 1)
            .Select(commune => new CommuneSummary(
                commune.Id.Value, commune.Code.Value, commune.Name, commune.Siren.Value, commune.PostalCodes, commune.Residents, commune.Vintage))
            .ToListAsync(cancellationToken);
        return found.Count > limit ? new Page<CommuneSummary>(found[..limit], Cursor.Encode(found[limit - 1].Code), total) : new Page<CommuneSummary>(found, Total: total);
    }

    public async Task<Page<DistrictSummary>> DistrictsAsync(DistrictFilter filter, bool? count, int limit, DistrictPosition? after, CancellationToken cancellationToken)
    {
        var districts = InForce(filter.Day);
        if (filter.Generation is { } generation) districts = districts.Where(district => district.Generation == generation);
        if (filter.Commune is { } code) districts = districts.Where(district => district.Communes.Any(commune => commune.Code == code));
        var total = await districts.TotalAsync(count, cancellationToken);
        if (after is var (name, id))
        {
#pragma warning disable CA1309, CA1310 // Translated to SQL: the database compares as it sorts.
            districts = districts.Where(district => district.FoldedName.CompareTo(name) >= 0 && (district.FoldedName != name || district.Id.CompareTo(id) > 0));
#pragma warning restore CA1309, CA1310
        }

        var found = await districts.OrderBy(district => district.FoldedName).ThenBy(district => district.Id).Take(limit + 1).ToListAsync(cancellationToken);
        if (found.Count <= limit) return new Page<DistrictSummary>([.. found.Select(Summary)], Total: total);
        var last = found[limit - 1];
        return new Page<DistrictSummary>([.. found.Take(limit).Select(Summary)], Cursor.Encode(last.FoldedName, last.Id.Value.ToString()), total);
    }

    public async Task<IReadOnlyList<GenerationResponse>> GenerationsAsync(DistrictGeneration? only, CancellationToken cancellationToken)
    {
        var lists = context.DistrictLists.AsNoTracking();
        if (only is { } generation) lists = lists.Where(list => list.Generation == generation);
        var found = await lists.Select(list => new
        {
            list.Generation,
            list.LastDay,
            list.Reason,
            list.Version,
            Districts = context.Districts.Count(district => district.Generation == list.Generation),
            Residents = context.Districts.Where(district => district.Generation == list.Generation).Sum(district => (long)(district.Residents ?? 0)),
        })
            .ToListAsync(cancellationToken);
        return
        [
            .. found.OrderBy(list => list.Generation).Select(list => new GenerationResponse(
                list.Generation,
                Validity.Of(list.Generation, overseas: false).From,
                list.LastDay ?? Validity.Of(list.Generation, overseas: false).To,
                list.Reason,
                list.Districts,
                list.Residents,
                list.Version)),
        ];
    }

    public async Task<Page<CityContractSummary>> ContractsAsync(DateOnly? day, bool? count, int limit, DateOnly? before, CancellationToken cancellationToken)
    {
        var contracts = context.CityContracts.AsNoTracking();
        if (day is { } asked) contracts = contracts.Where(contract => contract.ValidFrom <= asked && contract.ValidTo >= asked);
        var total = await contracts.TotalAsync(count, cancellationToken);
        if (before is { } newest) contracts = contracts.Where(contract => contract.ValidFrom < newest);
        var found = await contracts.OrderByDescending(contract => contract.ValidFrom).Take(limit + 1).ToListAsync(cancellationToken);
        var page = found.Take(limit).Select(contract => new CityContractSummary(
            contract.Id.Value, contract.Code?.Value, contract.Provenance, contract.Name, contract.SignedOn, contract.ValidFrom, contract.ValidTo, contract.Communes.Count));
        return found.Count > limit
            ? new Page<CityContractSummary>([.. page], Cursor.Encode(found[limit - 1].ValidFrom.ToString("O", CultureInfo.InvariantCulture)), total)
            : new Page<CityContractSummary>([.. page], Total: total);
    }

    public async Task<CityContractResponse?> ContractAsync(ContractId id, CancellationToken cancellationToken) =>
        await context.CityContracts.AsNoTracking().SingleOrDefaultAsync(contract => contract.Id == id, cancellationToken) is { } found
            ? new CityContractResponse(
                found.Id.Value,
                found.Code?.Value,
                found.Provenance,
                found.Name,
                found.SignedOn,
                found.ValidFrom,
                found.ValidTo,
                found.Signatories,
                found.Communes,
                found.Axes,
                [.. found.Amounts.Select(ContractMoney.Of)],
                found.Version)
            : null;

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
                Unknown = all.Count(district => district.Residents == null),
                Demonstration = all.Count(district => district.Provenance == DistrictProvenance.Demonstration),
            })
            .FirstOrDefaultAsync(cancellationToken);
        var concerned = await InForce(day).SelectMany(district => district.Communes).Select(commune => commune.Code).Distinct().CountAsync(cancellationToken);
        var contract = await context.CityContracts.AsNoTracking()
            .SingleOrDefaultAsync(signed => signed.ValidFrom <= day && signed.ValidTo >= day, cancellationToken);
        var (residents, population) = (districts?.Residents ?? 0, communes?.Residents ?? 0);
        return new TerritoryStatistics(
            communes?.Count ?? 0,
            concerned,
            districts?.Count ?? 0,
            residents,
            population,
            TerritoryStatistics.ShareOf(residents, population),
            districts is { Unknown: > 0 and var unknown } ? unknown : null,
            districts is { Demonstration: > 0 } || contract is { Provenance: ContractProvenance.Demonstration } ? true : null,
            contract is null
                ? null
                : ContractFigures.Of(contract.Id.Value, contract.Code?.Value, contract.Name, contract.Communes.Count, contract.Provenance, contract.Amounts, day));
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
