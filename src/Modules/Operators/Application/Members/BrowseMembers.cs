using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Members;

/// <summary>Lists the accounts that act for an operator, to its members and to the staff.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Requires(OperatorsPermissions.ReadOwn)]
[SortedBy("userId")]
[ShowsPersonalData(nameof(OperatorId))]
internal sealed record BrowseMembers(Guid OperatorId, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<MemberResponse>>;

internal sealed class BrowseMembersHandler(IOperatorsQueries queries, IUserDirectory users, ICaller caller) : IQueryHandler<BrowseMembers, Page<MemberResponse>>
{
    public async Task<Result<Page<MemberResponse>>> Handle(BrowseMembers query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<MemberResponse>>.Refused(page.Errors);
        Guid? after = null;
        if (page.Value.After is [var key])
        {
            if (!Guid.TryParse(key, out var userId)) return PagingErrors.CursorNotValid();
            after = userId;
        }

        var id = new OperatorId(query.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return Result<Page<MemberResponse>>.Refused(standing.Errors);
        var found = await queries.BrowseMembersAsync(id, query.Count, page.Value.Limit, after, cancellationToken);
        var names = await users.NamesAsync([.. found.Items.Select(member => member.UserId)], cancellationToken);
        return found with { Items = [.. found.Items.Select(member => member with { DisplayName = names.GetValueOrDefault(member.UserId) })] };
    }
}

/// <summary>An account that acts for an operator.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Role">What it may do.</param>
/// <param name="JoinedAt">Since when.</param>
/// <param name="MandateEndsOn">Last day of the mandate, where it has an end.</param>
internal sealed record MemberResponse(Guid UserId, MemberRole Role, DateTimeOffset JoinedAt, DateOnly? MandateEndsOn)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<MemberResponse> Table { get; } = new(
        "members", "operators.column",
        ("display-name", member => member.DisplayName),
        ("role", member => member.Role),
        ("joined-at", member => member.JoinedAt),
        ("mandate-ends-on", member => member.MandateEndsOn));

    /// <summary>Name that the account shows; absent when there is no such account any more.</summary>
    public string? DisplayName { get; init; }
}
