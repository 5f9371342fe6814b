using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Application.Statistics;

/// <summary>The territory in figures on a day: communes, districts in force, their residents and share of the population.</summary>
/// <param name="AsOf">The day; today when not said.</param>
[Anonymous]
internal sealed record GetStatistics(DateOnly? AsOf) : IQuery<TerritoryStatistics>;

/// <summary>The territory in figures.</summary>
/// <param name="Communes">Communes.</param>
/// <param name="CommunesWithDistrict">Communes with a district in force.</param>
/// <param name="Districts">Districts in force.</param>
/// <param name="DistrictResidents">Residents of these districts, of those whose population is known.</param>
/// <param name="Population">Residents of all communes.</param>
/// <param name="Share">District residents among all, a fraction.</param>
/// <param name="DistrictsOfUnknownPopulation">Said when there are some: districts in force whose population is not known, and whose residents are in no figure.</param>
/// <param name="Demonstration">Said, and true, when any of the figures is invented: districts of the demonstration count among them, or the contract is one that nobody signed.</param>
/// <param name="Contract">The city contract in force, if there is one.</param>
internal sealed record TerritoryStatistics(
    int Communes,
    int CommunesWithDistrict,
    int Districts,
    long DistrictResidents,
    long Population,
    decimal Share,
    int? DistrictsOfUnknownPopulation = null,
    bool? Demonstration = null,
    ContractFigures? Contract = null)
{
    private const int Decimals = 4;

    public static decimal ShareOf(long districtResidents, long population) =>
        population == 0 ? 0 : Math.Round((decimal)districtResidents / population, Decimals);
}

internal sealed class GetStatisticsHandler(ITerritoriesQueries territories, IAuthority authority, TimeProvider clock)
    : IQueryHandler<GetStatistics, TerritoryStatistics>
{
    public async Task<Result<TerritoryStatistics>> Handle(GetStatistics query, CancellationToken cancellationToken) =>
        await territories.StatisticsAsync(query.AsOf ?? authority.Today(clock), cancellationToken);
}
