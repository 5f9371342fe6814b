using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>
/// Closes an account: its sessions end at once and nobody signs in with it, until it is reactivated. Its name stays with what it did, and its roles stay for the day on which it is reactivated. The last
/// administrator is not deactivated.
/// </summary>
/// <param name="UserId">The account.</param>
[Requires(AccessPermissions.ManageAccounts)]
internal sealed record DeactivateUser(Guid UserId) : IAccessRequest;

internal sealed class DeactivateUserHandler(AccountChanges changes, TimeProvider clock) : IAccessHandler<DeactivateUser>
{
    public async Task<Result> Handle(DeactivateUser request, CancellationToken cancellationToken)
    {
        var found = await changes.FindAsync(request.UserId, cancellationToken);
        if (!found.IsSuccess) return Result.Refused(found.Errors);
        var account = found.Value;
        if (account.DeactivatedAt is { } since) return AccessErrors.AccountIsDeactivated(since);
        account.DeactivatedAt = clock.GetUtcNow();
        return await changes.SaveAsync(nameof(DeactivateUser), account, leaves: true, cancellationToken);
    }
}
