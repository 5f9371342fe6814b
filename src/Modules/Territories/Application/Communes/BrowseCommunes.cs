using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Application.Communes;

/// <summary>Lists the communes of the territory by code.</summary>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">At most so many; 50 when not said, 200 at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Anonymous]
[SortedBy("code")]
internal sealed record BrowseCommunes(bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<CommuneSummary>>;

/// <summary>A commune.</summary>
/// <param name="Id">Identifier on this platform.</param>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Name.</param>
/// <param name="Siren">Register number.</param>
/// <param name="PostalCodes">Postal codes; one may serve several communes.</param>
/// <param name="Population">Residents.</param>
/// <param name="PopulationVintage">Year of the census, where the file said it.</param>
internal sealed record CommuneSummary(
    Guid Id, string Code, string Name, string Siren, IReadOnlyList<string> PostalCodes, int Population, int? PopulationVintage)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<CommuneSummary> Table { get; } = new(
        "communes", "territories.column",
        ("code", commune => commune.Code),
        ("name", commune => commune.Name),
        ("siren", commune => commune.Siren),
        ("postal-codes", commune => commune.PostalCodes),
        ("population", commune => commune.Population),
        ("population-vintage", commune => commune.PopulationVintage));
}

internal sealed class BrowseCommunesHandler(ITerritoriesQueries territories) : IQueryHandler<BrowseCommunes, Page<CommuneSummary>>
{
    public async Task<Result<Page<CommuneSummary>>> Handle(BrowseCommunes query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<CommuneSummary>>.Refused(page.Errors);
        var after = page.Value.After is [var key] ? InseeCode.Read(key) : null;
        if (page.Value.After is not null && after is null) return Error.Malformed("paging.cursor-not-valid").At("/cursor");
        return await territories.CommunesAsync(query.Count, page.Value.Limit, after, cancellationToken);
    }
}
