using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>Reads one city contract.</summary>
/// <param name="ContractId">The contract.</param>
[Anonymous]
internal sealed record GetCityContract(Guid ContractId) : IQuery<CityContractResponse>;

/// <summary>A city contract (contrat de ville), whole.</summary>
/// <param name="Id">The contract.</param>
/// <param name="Code">Official code; none for one of the demonstration.</param>
/// <param name="Provenance">Official, or Demonstration: then nobody signed it.</param>
/// <param name="Name">Name.</param>
/// <param name="SignedOn">Day of the signature.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force.</param>
/// <param name="Signatories">Who signed.</param>
/// <param name="Communes">INSEE codes of the member communes.</param>
/// <param name="Axes">What the contract is about.</param>
/// <param name="Amounts">Money by year, funder and kind.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
internal sealed record CityContractResponse(
    Guid Id,
    string? Code,
    ContractProvenance Provenance,
    string Name,
    DateOnly SignedOn,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    IReadOnlyList<string> Signatories,
    IReadOnlyList<string> Communes,
    IReadOnlyList<string> Axes,
    IReadOnlyList<ContractMoney> Amounts,
    long Version) : IVersioned
{
    /// <summary>What the caller may do next; <c>{year}</c> in an address stands for a year of the contract.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];
}

internal sealed class GetCityContractHandler(ITerritoriesQueries territories, ICaller caller) : IQueryHandler<GetCityContract, CityContractResponse>
{
    public async Task<Result<CityContractResponse>> Handle(GetCityContract query, CancellationToken cancellationToken)
    {
        if (await territories.ContractAsync(new ContractId(query.ContractId), cancellationToken) is not { } contract) return ContractErrors.NotFound(query.ContractId);
        var path = $"/api/territories/city-contracts/{contract.Id}";
        return caller.Has(TerritoriesPermissions.Manage) ? contract with { Actions = [new("correct", "PUT", path), new("set-year", "PUT", $"{path}/years/{{year}}")] } : contract;
    }
}
