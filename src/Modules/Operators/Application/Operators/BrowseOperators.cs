using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Lists the operators, for the staff: by name, or by the instant of their registration.</summary>
/// <param name="Text">Part of the name, the acronym, the SIRET or the RNA; case and accents do not matter.</param>
/// <param name="Status">Only those of this status, such as <c>Registered</c>: those that wait to be verified.</param>
/// <param name="Kind">Only those of this kind.</param>
/// <param name="Sort">Order.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most.</param>
/// <param name="Cursor">Where the page before ended, in the same order.</param>
[Requires(OperatorsPermissions.ReadAll)]
[SortedBy(OperatorOrders.ByName, OperatorOrders.LastRegisteredFirst, OperatorOrders.FirstRegisteredFirst)]
internal sealed record BrowseOperators(
    string? Text = null, OperatorStatus? Status = null, OperatorKind? Kind = null, string? Sort = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<OperatorSummary>>;

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
        var order = OperatorOrders.Of(query.Sort);
        var position = OperatorPosition.From(query.Limit, query.Cursor, order);
        if (!position.IsSuccess) return Result<Page<OperatorSummary>>.Refused(position.Errors);
        return await queries.BrowseAsync(new OperatorFilter(query.Text, query.Status, query.Kind, Order: order, Count: query.Count), position.Value.Limit, position.Value.After, cancellationToken);
    }
}
