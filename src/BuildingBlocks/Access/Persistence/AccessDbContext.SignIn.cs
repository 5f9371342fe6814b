using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>What a sign-in writes: one statement each, so that parallel attempts are counted one by one.</summary>
internal abstract partial class AccessDbContext
{
    private const string SignIn = "LogIn";

    /// <summary>Forgets the failures of an account, unless it is locked by now.</summary>
    public async Task<bool> AdmitAsync(Account account, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = account.Id;
        return await WriteAsync(
            async () =>
            {
                var admitted = await Users.Where(row => row.Id == id && (row.LockoutEnd == null || row.LockoutEnd <= now))
                    .ExecuteUpdateAsync(row => row.SetProperty(changed => changed.AccessFailedCount, 0), CancellationToken.None);
                var signIn = new AuditedAct(Building, SignIn, $"Account:{id}");
                act = admitted == 1 ? signIn with { Actor = (id, account.DisplayName) } : signIn with { Refusal = "access.account-locked" };
                return admitted;
            },
            cancellationToken) == 1;
    }

    /// <summary>Counts a failure; the last one that is allowed locks the account. Failures of a locked account do not count.</summary>
    public async Task<bool> RefuseAsync(Guid id, DateTimeOffset now, LockoutOptions lockout, CancellationToken cancellationToken)
    {
        act = new AuditedAct(Building, SignIn, id == Account.DecoyId ? null : $"Account:{id}") { Refusal = AccessErrors.SignInRefused.Code };
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

    /// <summary>Notes that somebody forgot the password of an account, or asked for one that there is not: one write, whichever it is.</summary>
    public async Task NoteForgottenPasswordAsync(Account account, Action<WriteSession> mail, CancellationToken cancellationToken)
    {
        var forgotten = new AuditedAct(Building, "ForgotPassword", account.IsDecoy ? null : $"Account:{account.Id}");
        act = account.IsDecoy ? forgotten with { Refusal = "access.account-unknown" } : forgotten;
        if (!account.IsDecoy) Beside = mail;
        await WriteAsync(() => Task.FromResult(1), cancellationToken);
    }

    /// <summary>Notes that somebody registers with an address that has an account, or with one that has none yet: one write and one mail, whichever it is.</summary>
    public async Task NoteRegistrationAsync(Account known, Action<WriteSession> mail, CancellationToken cancellationToken)
    {
        var registration = new AuditedAct(Building, "Register", known.IsDecoy ? null : $"Account:{known.Id}");
        act = known.IsDecoy ? registration : registration with { Refusal = AccessErrors.EmailTaken.Code };
        Beside = mail;
        await WriteAsync(() => Task.FromResult(1), cancellationToken);
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
