using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Invitations;

/// <summary>Takes an invitation of staff back: its code opens nothing from now on. One that was accepted, replaced or withdrawn is not found.</summary>
/// <param name="InvitationId">The invitation.</param>
[Requires(AccessPermissions.ManageAccounts)]
internal sealed record WithdrawStaffInvitation(Guid InvitationId) : IAccessRequest;

internal sealed class WithdrawStaffInvitationHandler(AccessDbContext context) : IAccessHandler<WithdrawStaffInvitation>
{
    public async Task<Result> Handle(WithdrawStaffInvitation request, CancellationToken cancellationToken)
    {
        if (await context.StaffInvitations.AsTracking().SingleOrDefaultAsync(invitation => invitation.Id == request.InvitationId, cancellationToken) is not { } invitation)
            return AccessErrors.StaffInvitationNotFound(request.InvitationId);
        context.Remove(invitation);
        context.Audit(nameof(WithdrawStaffInvitation), $"StaffInvitation:{invitation.Id}");
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccessErrors.StaffInvitationNotFound(request.InvitationId);
        }
    }
}
