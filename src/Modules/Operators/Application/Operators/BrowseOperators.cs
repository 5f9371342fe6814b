using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Lists the operators by name, for the staff.</summary>
/// <param name="Text">Part of the name, the acronym, the SIRET or the RNA; case and accents do not matter.</param>
/// <param name="Status">Only those of this status, such as <c>Registered</c>: those that wait to be verified.</param>
/// <param name="Kind">Only those of this kind.</param>
/// <param name="Limit">Items at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Requires(OperatorsPermissions.ReadAll)]
[SortedBy("legalName")]
internal sealed record BrowseOperators(
    string? Text = null, OperatorStatus? Status = null, OperatorKind? Kind = null, int? Limit = null, string? Cursor = null) : IQuery<Page<OperatorSummary>>;

internal sealed class BrowseOperatorsValidator : AbstractValidator<BrowseOperators>
{
    public BrowseOperatorsValidator()
    {
        RuleFor(query => query.Text).IsLine(OperatorFilter.TextLength);
        RuleFor(query => query.Status).IsInEnum();
        RuleFor(query => query.Kind).IsInEnum();
    }
}

internal sealed class BrowseOperatorsHandler(IOperatorsQueries queries) : IQueryHandler<BrowseOperators, Page<OperatorSummary>>
{
    public async Task<Result<Page<OperatorSummary>>> Handle(BrowseOperators query, CancellationToken cancellationToken)
    {
        var position = OperatorPosition.From(query.Limit, query.Cursor);
        if (!position.IsSuccess) return Result<Page<OperatorSummary>>.Refused(position.Errors);
        return await queries.BrowseAsync(new OperatorFilter(query.Text, query.Status, query.Kind), position.Value.Limit, position.Value.After, cancellationToken);
    }
}
