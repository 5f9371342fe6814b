using AmiPlatform.BuildingBlocks.Access.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>What a sign-in writes: one statement each, so that parallel attempts are counted one by one.</summary>
internal abstract partial class AccessDbContext
{
    /// <summary>Forgets the failures of an account, unless it is locked by now.</summary>
    public async Task<bool> AdmitAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Audit("LogIn", id);
        return await WriteAsync(
            () => Users.Where(account => account.Id == id && (account.LockoutEnd == null || account.LockoutEnd <= now))
                .ExecuteUpdateAsync(row => row.SetProperty(account => account.AccessFailedCount, 0), CancellationToken.None),
            cancellationToken) == 1;
    }

    /// <summary>Counts a failure; the last one that is allowed locks the account. Failures of a locked account do not count.</summary>
    public async Task<bool> RefuseAsync(Guid id, DateTimeOffset now, LockoutOptions lockout, CancellationToken cancellationToken)
    {
        var (allowed, until) = (lockout.MaxFailedAccessAttempts, (DateTimeOffset?)(now + lockout.DefaultLockoutTimeSpan));
        await WriteAsync(
            () => Users.Where(account => account.Id == id).ExecuteUpdateAsync(
                row => row
                    .SetProperty(account => account.LockoutEnd, account => account.LockoutEnd > now || account.AccessFailedCount + 1 < allowed ? account.LockoutEnd : until)
                    .SetProperty(account => account.AccessFailedCount, account => account.LockoutEnd > now || account.AccessFailedCount + 1 >= allowed ? 0 : account.AccessFailedCount + 1),
                CancellationToken.None),
            cancellationToken);
        return false;
    }

    public async Task<Account> AddDecoyAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var decoy = Account.Decoy(now);
        Users.Add(decoy);
        try
        {
            await SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            Entry(decoy).State = EntityState.Unchanged;
        }

        return decoy;
    }
}
