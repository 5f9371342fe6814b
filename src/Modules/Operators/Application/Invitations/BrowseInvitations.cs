using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Invitations;

/// <summary>Lists the addresses that an operator has invited, by address, to its members and to the staff; never a link.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Requires(OperatorsPermissions.ReadOwn)]
[SortedBy("email")]
[ShowsPersonalData(nameof(OperatorId))]
internal sealed record BrowseInvitations(Guid OperatorId, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<InvitationResponse>>;

internal sealed class BrowseInvitationsHandler(IOperatorsQueries queries, IInvitationsQueries invitations, ICaller caller, TimeProvider clock)
    : IQueryHandler<BrowseInvitations, Page<InvitationResponse>>
{
    public async Task<Result<Page<InvitationResponse>>> Handle(BrowseInvitations query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<InvitationResponse>>.Refused(page.Errors);
        var id = new OperatorId(query.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return Result<Page<InvitationResponse>>.Refused(standing.Errors);
        return await invitations.BrowseAsync(id, clock.GetUtcNow(), query.Count, page.Value.Limit, page.Value.After?[0], cancellationToken);
    }
}

/// <summary>An invitation, without its link.</summary>
/// <param name="Id">The invitation.</param>
/// <param name="Email">Address invited.</param>
/// <param name="Role">Role offered.</param>
/// <param name="State">Pending, Accepted, Revoked or Expired.</param>
/// <param name="InvitedAt">Instant of the last invitation.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
/// <param name="Version">Version of the invitation, for <c>If-Match</c> of its revocation.</param>
internal sealed record InvitationResponse(
    Guid Id, string Email, MemberRole Role, InvitationState State, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt, long Version);
