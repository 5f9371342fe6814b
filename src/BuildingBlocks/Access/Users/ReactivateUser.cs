using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>Opens an account again that was deactivated, with the roles that it held; its password is the one of before.</summary>
/// <param name="UserId">The account.</param>
[Requires(AccessPermissions.ManageAccounts)]
internal sealed record ReactivateUser(Guid UserId) : IAccessRequest;

internal sealed class ReactivateUserHandler(AccountChanges changes, AccessDbContext context, TimeProvider clock) : IAccessHandler<ReactivateUser>
{
    public async Task<Result> Handle(ReactivateUser request, CancellationToken cancellationToken)
    {
        var found = await changes.FindAsync(request.UserId, cancellationToken);
        if (!found.IsSuccess) return Result.Refused(found.Errors);
        var account = found.Value;
        if (account.DeactivatedAt is null) return AccessErrors.AccountIsActive(await context.Dispensable(context.Users.Where(kept => kept.Id == account.Id)).AnyAsync(cancellationToken));
        // Whoever reactivates it expects somebody to sign in.
        (account.DeactivatedAt, account.LastSeenAt, account.IdleNoticeAt) = (null, clock.GetUtcNow(), null);
        return await changes.SaveAsync(nameof(ReactivateUser), account, leaves: false, cancellationToken);
    }
}
