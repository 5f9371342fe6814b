using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Application.Contracts;

/// <summary>Lists the city contracts, the newest first.</summary>
/// <param name="AsOf">Only the one in force on this day.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">At most so many; 50 when not said, 200 at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Anonymous]
[SortedBy("-validFrom")]
internal sealed record BrowseCityContracts(DateOnly? AsOf = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<CityContractSummary>>;

/// <summary>A city contract as the list shows it.</summary>
/// <param name="Id">The contract.</param>
/// <param name="Code">Official code; none for one of the demonstration.</param>
/// <param name="Provenance">Official, or Demonstration: then nobody signed it.</param>
/// <param name="Name">Name.</param>
/// <param name="SignedOn">Day of the signature.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force.</param>
/// <param name="Communes">Number of member communes.</param>
internal sealed record CityContractSummary(
    Guid Id, string? Code, ContractProvenance Provenance, string Name, DateOnly SignedOn, DateOnly ValidFrom, DateOnly ValidTo, int Communes)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<CityContractSummary> Table { get; } = new(
        "city-contracts", "territories.column",
        ("code", contract => contract.Code),
        ("name", contract => contract.Name),
        ("provenance", contract => contract.Provenance),
        ("signed-on", contract => contract.SignedOn),
        ("valid-from", contract => contract.ValidFrom),
        ("valid-to", contract => contract.ValidTo),
        ("number-of-communes", contract => contract.Communes));
}

internal sealed class BrowseCityContractsHandler(ITerritoriesQueries territories) : IQueryHandler<BrowseCityContracts, Page<CityContractSummary>>
{
    public async Task<Result<Page<CityContractSummary>>> Handle(BrowseCityContracts query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<CityContractSummary>>.Refused(page.Errors);
        DateOnly? before = null;
        if (page.Value.After is [var key])
        {
            if (!DateOnly.TryParseExact(key, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Error.Malformed("paging.cursor-not-valid").At("/cursor");
            before = day;
        }

        return await territories.ContractsAsync(query.AsOf, query.Count, page.Value.Limit, before, cancellationToken);
    }
}
