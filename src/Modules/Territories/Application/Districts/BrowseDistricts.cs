using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Lists the priority districts in force on a day, by name.</summary>
/// <param name="AsOf">The day; today when not said.</param>
/// <param name="Generation">Only this generation.</param>
/// <param name="Commune">Only those that lie in the commune of this INSEE code.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">At most so many; 50 when not said, 200 at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Anonymous]
[SortedBy("name")]
internal sealed record BrowseDistricts(
    DateOnly? AsOf = null, DistrictGeneration? Generation = null, string? Commune = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<DistrictSummary>>;

/// <summary>A priority district (QPV).</summary>
/// <param name="Id">Identifier on this platform.</param>
/// <param name="Code">Official code; none for districts of 2007 and of the demonstration.</param>
/// <param name="Name">Name.</param>
/// <param name="Generation">National list it belongs to.</param>
/// <param name="Provenance">Official, or Demonstration: then its population is invented.</param>
/// <param name="Communes">INSEE codes of the communes in which it lies.</param>
/// <param name="Population">Residents, where known.</param>
/// <param name="PopulationVintage">Year of the census, where the file said it.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force; none while it lasts.</param>
internal sealed record DistrictSummary(
    Guid Id,
    string? Code,
    string Name,
    DistrictGeneration Generation,
    DistrictProvenance Provenance,
    IReadOnlyList<string> Communes,
    int? Population,
    int? PopulationVintage,
    DateOnly ValidFrom,
    DateOnly? ValidTo)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<DistrictSummary> Table { get; } = new(
        "districts", "territories.column",
        ("code", district => district.Code),
        ("name", district => district.Name),
        ("generation", district => district.Generation),
        ("provenance", district => district.Provenance),
        ("communes", district => district.Communes),
        ("population", district => district.Population),
        ("population-vintage", district => district.PopulationVintage),
        ("valid-from", district => district.ValidFrom),
        ("valid-to", district => district.ValidTo));
}

internal sealed record DistrictFilter(DateOnly Day, DistrictGeneration? Generation, InseeCode? Commune);

/// <summary>Where a page ended.</summary>
internal sealed record DistrictPosition(string FoldedName, DistrictId Id);

internal sealed class BrowseDistrictsValidator : AbstractValidator<BrowseDistricts>
{
    public BrowseDistrictsValidator()
    {
        RuleFor(query => query.Generation).IsInEnum();
        RuleFor(query => query.Commune).Must(code => code is null || InseeCode.Read(code) is not null).WithErrorCode("territories.commune-code-not-valid");
    }
}

internal sealed class BrowseDistrictsHandler(ITerritoriesQueries territories, IAuthority authority, TimeProvider clock)
    : IQueryHandler<BrowseDistricts, Page<DistrictSummary>>
{
    public async Task<Result<Page<DistrictSummary>>> Handle(BrowseDistricts query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, keys: 2);
        if (!page.IsSuccess) return Result<Page<DistrictSummary>>.Refused(page.Errors);
        DistrictPosition? after = null;
        if (page.Value.After is [var name, var key])
        {
            if (!Guid.TryParse(key, out var id)) return Error.Malformed("paging.cursor-not-valid").At("/cursor");
            after = new DistrictPosition(name, new DistrictId(id));
        }

        var filter = new DistrictFilter(query.AsOf ?? authority.Today(clock), query.Generation, InseeCode.Read(query.Commune));
        return await territories.DistrictsAsync(filter, query.Count, page.Value.Limit, after, cancellationToken);
    }
}
