using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Operators.Application;
using AmiPlatform.Operators.Application.Invitations;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class InvitationsQueries(OperatorsDbContext context) : IInvitationsQueries
{
    public async Task<OfferedMembership?> OfferAsync(InvitationToken token, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = token.Hash;
        var found = await context.Invitations.AsNoTracking().Where(invitation => invitation.TokenHash == hash)
            .Join(context.Operators, invitation => invitation.OperatorId, inviting => inviting.Id, (invitation, inviting) => new { Invitation = invitation, inviting.LegalName })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new OfferedMembership(found.LegalName, found.Invitation.Role, found.Invitation.StateAt(now), found.Invitation.ExpiresAt);
    }

    public async Task<Page<InvitationResponse>> BrowseAsync(
        OperatorId operatorId, DateTimeOffset now, bool? count, int limit, string? afterEmail, CancellationToken cancellationToken)
    {
        var rows = context.Invitations.AsNoTracking().Where(invitation => invitation.OperatorId == operatorId);
        var total = await rows.TotalAsync(count, cancellationToken);
#pragma warning disable CA1309, CA1310 // Translated to SQL: the database compares as it sorts.
        if (afterEmail is not null) rows = rows.Where(invitation => invitation.Email.CompareTo(afterEmail) > 0);
#pragma warning restore CA1309, CA1310
        var found = await rows.OrderBy(invitation => invitation.Email).Take(limit + 1).ToListAsync(cancellationToken);
        return Pages.Of(found, limit, total, last => Cursor.Encode(last.Email), invitation => new InvitationResponse(
            invitation.Id.Value, invitation.Email, invitation.Role, invitation.StateAt(now), invitation.InvitedAt, invitation.ExpiresAt, invitation.Version));
    }
}
