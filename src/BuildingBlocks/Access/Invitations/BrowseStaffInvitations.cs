using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Invitations;

/// <summary>Lists the invitations of staff that nobody has accepted yet, by address.</summary>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(AccessPermissions.ManageAccounts)]
[SortedBy("email")]
[ShowsPersonalData]
internal sealed record BrowseStaffInvitations(bool? Count = null, int? Limit = null, string? Cursor = null) : IAccessRequest<Page<StaffInvitationResponse>>;

internal sealed class BrowseStaffInvitationsHandler(AccessDbContext context) : IAccessHandler<BrowseStaffInvitations, Page<StaffInvitationResponse>>
{
    public async Task<Result<Page<StaffInvitationResponse>>> Handle(BrowseStaffInvitations request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<StaffInvitationResponse>>.Refused(page.Errors);
        var limit = page.Value.Limit;
        var rows = context.StaffInvitations.AsNoTracking();
        var total = await rows.TotalAsync(request.Count, cancellationToken);
#pragma warning disable CA1309, CA1310 // Translated to SQL: the database compares as it sorts.
        if (page.Value.After is [var after]) rows = rows.Where(invitation => invitation.Email.CompareTo(after) > 0);
#pragma warning restore CA1309, CA1310
        var found = await rows.OrderBy(invitation => invitation.Email).Take(limit + 1).ToListAsync(cancellationToken);
        return new Page<StaffInvitationResponse>([.. found.Take(limit).Select(StaffInvitationResponse.Of)], found.Count > limit ? Cursor.Encode(found[limit - 1].Email) : null, total);
    }
}
