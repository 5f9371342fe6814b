using AmiPlatform.BuildingBlocks.Access.Invitations;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>Invitations of staff: an address has one.</summary>
internal abstract partial class AccessDbContext
{
    public DbSet<StaffInvitation> StaffInvitations => Set<StaffInvitation>();

    /// <summary>Saves an invitation in the place of the one that its address has.</summary>
    public async Task InviteAsync(StaffInvitation invitation, CancellationToken cancellationToken)
    {
        Add(invitation);
        await SaveAsync(
            async () =>
            {
                if (await KeptInvitationAsync(invitation.Email) is { } former) Remove(former);
                return true;
            },
            acceptAllChangesOnSuccess: true,
            cancellationToken);
    }

    /// <summary>The invitation of an address, which nobody else replaces until the transaction ends.</summary>
    public Task<StaffInvitation?> KeptInvitationAsync(string email) =>
        StaffInvitations.TagWith(GuardRows.Kept).SingleOrDefaultAsync(invitation => invitation.Email == email, CancellationToken.None);
}
