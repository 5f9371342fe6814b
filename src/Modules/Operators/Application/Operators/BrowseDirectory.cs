using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Lists the operators that an agent has verified, for everyone: name, kind and commune, nothing more.</summary>
/// <param name="Text">Part of the name; case and accents do not matter.</param>
/// <param name="Kind">Only those of this kind.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Anonymous]
[SortedBy("legalName")]
internal sealed record BrowseDirectory(string? Text = null, OperatorKind? Kind = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<DirectoryEntry>>;

internal sealed class BrowseDirectoryValidator : AbstractValidator<BrowseDirectory>
{
    public BrowseDirectoryValidator()
    {
        RuleFor(query => query.Text).IsLine(OperatorFilter.TextLength);
        RuleFor(query => query.Kind).IsInEnum();
    }
}

internal sealed class BrowseDirectoryHandler(IOperatorsQueries queries) : IQueryHandler<BrowseDirectory, Page<DirectoryEntry>>
{
    public async Task<Result<Page<DirectoryEntry>>> Handle(BrowseDirectory query, CancellationToken cancellationToken)
    {
        var position = OperatorPosition.From(query.Limit, query.Cursor);
        if (!position.IsSuccess) return Result<Page<DirectoryEntry>>.Refused(position.Errors);
        return await queries.BrowseDirectoryAsync(new OperatorFilter(query.Text, Kind: query.Kind, Count: query.Count), position.Value.Limit, position.Value.After, cancellationToken);
    }
}

/// <summary>An operator in the public directory.</summary>
/// <param name="LegalName">Legal name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Commune">Name of the head office's commune, or its INSEE code outside the territory.</param>
internal sealed record DirectoryEntry(string LegalName, OperatorKind Kind, string? Commune)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<DirectoryEntry> Table { get; } = new(
        "directory", "operators.column",
        ("legal-name", entry => entry.LegalName),
        ("kind", entry => entry.Kind),
        ("commune", entry => entry.Commune));
}
