using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>What an administrator changes of an account: on the version that was seen, as one act, after which the account is signed in nowhere.</summary>
internal sealed class AccountChanges(AccessDbContext context, RequestContext request, IIdGenerator ids)
{
    /// <summary>Finds an account in the version that the request expects.</summary>
    public async Task<Result<Account>> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = await context.Users.AsTracking().SingleOrDefaultAsync(account => account.Id == id && account.NormalizedEmail != null, cancellationToken);
        if (account is null) return AccessErrors.UserNotFound(id);
        return request.ExpectedVersion is { } expected && expected != account.Version ? AccessErrors.VersionNotCurrent(expected, account.Version) : account;
    }

    /// <summary>Saves the changes of an account and ends its sessions.</summary>
    /// <param name="action">Name of the act in the audit trail.</param>
    /// <param name="account">The account.</param>
    /// <param name="leaves">Whether it may have administered before and does not afterwards.</param>
    /// <param name="cancellationToken">Cancels the wait for the database.</param>
    public async Task<Result> SaveAsync(string action, Account account, bool leaves, CancellationToken cancellationToken)
    {
        account.Restamp(ids);
        context.Audit(action, account.Id);
        try
        {
            if (!leaves) await context.SaveChangesAsync(cancellationToken);
            else if (!await context.SaveWithoutAdministratorAsync(account.Id, cancellationToken)) return AccessErrors.LastAdministrator;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccessErrors.ChangedMeanwhile;
        }

        request.ResultingVersion = account.Version;
        return Result.Success;
    }
}
