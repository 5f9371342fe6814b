using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>
/// Takes the second factor of somebody else, who has lost the app and the recovery codes; an administrator who is sure who asks does. The account is signed in nowhere, signs in by its password alone until it
/// enrols again, and a mail tells its owner.
/// </summary>
/// <param name="UserId">The account.</param>
[Requires(AccessPermissions.ManageAccounts)]
internal sealed record ResetSecondFactor(Guid UserId) : IAccessRequest;

internal sealed class ResetSecondFactorHandler(ICaller caller, AccountChanges changes, AccessDbContext context, ITransactionMail mail, IAuthority authority, TimeProvider clock)
    : IAccessHandler<ResetSecondFactor>
{
    public async Task<Result> Handle(ResetSecondFactor request, CancellationToken cancellationToken)
    {
        // Whoever has but the session of an administrator must not get rid of the code that way.
        if (request.UserId == caller.UserId) return AccessErrors.SecondFactorOwn;
        var found = await changes.FindAsync(request.UserId, cancellationToken);
        if (!found.IsSuccess) return Result.Refused(found.Errors);
        var (account, now) = (found.Value, clock.GetUtcNow());
        if (!account.TwoFactorEnabled) return AccessErrors.SecondFactorNotHeld;
        account.TwoFactorEnabled = false;
        context.Beside = row =>
            mail.Queue(row, "access", account.Email!, $"access.second-factor-reset:{account.Id}:{now.UtcTicks}", new SecondFactorResetMail(account.DisplayName, now, authority.Name));
        var saved = await changes.SaveAsync(nameof(ResetSecondFactor), account, leaves: false, cancellationToken);
        if (saved.IsSuccess) mail.Committed();
        return saved;
    }
}
