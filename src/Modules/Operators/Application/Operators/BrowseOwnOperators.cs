using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Lists the operators of which the caller is a member.</summary>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Requires(OperatorsPermissions.ReadOwn)]
[SortedBy("legalName")]
internal sealed record BrowseOwnOperators(bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<OperatorSummary>>;

internal sealed class BrowseOwnOperatorsHandler(IOperatorsQueries queries, ICaller caller) : IQueryHandler<BrowseOwnOperators, Page<OperatorSummary>>
{
    public async Task<Result<Page<OperatorSummary>>> Handle(BrowseOwnOperators query, CancellationToken cancellationToken)
    {
        var position = OperatorPosition.From(query.Limit, query.Cursor);
        if (!position.IsSuccess) return Result<Page<OperatorSummary>>.Refused(position.Errors);
        if (caller.UserId is not { } member) return new Page<OperatorSummary>([], Total: query.Count is true ? 0 : null);
        return await queries.BrowseAsync(new OperatorFilter(Member: member, Count: query.Count), position.Value.Limit, position.Value.After, cancellationToken);
    }
}
