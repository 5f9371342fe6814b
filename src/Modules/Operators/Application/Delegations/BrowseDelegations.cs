using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Delegations;

/// <summary>Lists the delegations of signature of an operator, the newest first, revoked ones too, to its members and to the staff.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Requires(OperatorsPermissions.ReadOwn)]
[SortedBy("-delegatedAt")]
[ShowsPersonalData(nameof(OperatorId))]
internal sealed record BrowseDelegations(Guid OperatorId, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<DelegationResponse>>;

internal sealed class BrowseDelegationsHandler(IOperatorsQueries queries, ICaller caller) : IQueryHandler<BrowseDelegations, Page<DelegationResponse>>
{
    public async Task<Result<Page<DelegationResponse>>> Handle(BrowseDelegations query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<DelegationResponse>>.Refused(page.Errors);
        Guid? after = null;
        if (page.Value.After is [var key])
        {
            if (!Guid.TryParse(key, out var delegationId)) return PagingErrors.CursorNotValid();
            after = delegationId;
        }

        var id = new OperatorId(query.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return Result<Page<DelegationResponse>>.Refused(standing.Errors);
        var all = await queries.DelegationsAsync(id, cancellationToken);
        var newestFirst = all.Reverse();
        var rest = (after is null ? newestFirst : newestFirst.SkipWhile(given => given.Id != after).Skip(1)).Take(page.Value.Limit + 1).ToList();
        var shown = rest.Take(page.Value.Limit).ToList();
        return new Page<DelegationResponse>([.. shown.Select(given => given.For(standing.Value))], rest.Count > shown.Count ? Cursor.Encode(shown[^1].Id.ToString()) : null, query.Count is true ? all.Count : null);
    }
}
