using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Funders;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Funders;

/// <summary>Lists the funders' directory by name.</summary>
/// <param name="Kind">Only those of this kind.</param>
/// <param name="Text">Only those whose name contains each of these words, whatever their case and accents.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(CallsPermissions.ReadFunders)]
[SortedBy("name")]
internal sealed record BrowseFunders(FunderKind? Kind = null, string? Text = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<FunderSummary>>;

/// <summary>A funder as the directory lists it.</summary>
/// <param name="Id">The funder.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Siret">SIRET, if known.</param>
/// <param name="IsAuthority">Whether it is the authority that runs the calls.</param>
internal sealed record FunderSummary(Guid Id, string Name, FunderKind Kind, string? Siret, bool IsAuthority)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<FunderSummary> Table { get; } = new(
        "funders", "calls.column",
        ("name", funder => funder.Name),
        ("kind", funder => funder.Kind),
        ("siret", funder => funder.Siret),
        ("is-authority", funder => funder.IsAuthority));
}

internal sealed class BrowseFundersValidator : AbstractValidator<BrowseFunders>
{
    public BrowseFundersValidator()
    {
        RuleFor(query => query.Kind).IsInEnum();
        RuleFor(query => query.Text).MaximumLength(200);
    }
}

internal sealed class BrowseFundersHandler(IFundersQueries funders) : IQueryHandler<BrowseFunders, Page<FunderSummary>>
{
    public async Task<Result<Page<FunderSummary>>> Handle(BrowseFunders query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, FunderPosition.Keys);
        if (!page.IsSuccess) return Result<Page<FunderSummary>>.Refused(page.Errors);
        var behind = FunderPosition.From(page.Value);
        if (!behind.IsSuccess) return Result<Page<FunderSummary>>.Refused(behind.Errors);
        return await funders.BrowseAsync(query.Kind, query.Text, query.Count, page.Value.Limit, behind.Value, cancellationToken);
    }
}
