using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>What a sign-in writes. Parallel attempts are counted one by one: each keeps the row of its failures until it is committed.</summary>
internal abstract partial class AccessDbContext
{
    private const string SignIn = "LogIn";
    private const string AccountLocked = "access.account-locked";
    public const string AccountDeactivated = "access.account-deactivated";

    /// <summary>
    /// Opens a session and forgets the failures of its account from its network, unless it is locked for it by now, or is no more what the password was checked against. The row of the account does
    /// not change meanwhile, so that what ends all sessions of an account ends this one too.
    /// </summary>
    /// <param name="account">The account, whose password was right.</param>
    /// <param name="session">The session that it would have.</param>
    /// <param name="proof">What came as second factor, if anything did.</param>
    /// <param name="now">The instant.</param>
    /// <param name="lockout">How many wrong codes lock.</param>
    /// <param name="cancellationToken">Cancels the wait for the database.</param>
    /// <returns>Why the sign-in is refused, if it is.</returns>
    public async Task<Error?> AdmitAsync(Account account, AccountSession session, FactorProof? proof, DateTimeOffset now, LockoutOptions lockout, CancellationToken cancellationToken)
    {
        var (id, network) = (account.Id, session.Network);
        Error? refused = null;
        await WriteAsync(
            async () =>
            {
                var reason = await IsLockedAsync(id, network, now, CancellationToken.None) ? AccountLocked : await StandingRefusalAsync(account);
                if (reason is not null) refused = AccessErrors.SignInRefused;
                else if (account.TwoFactorEnabled) reason = (refused = await FactorRefusalAsync(id, network, proof, now, lockout))?.Code;
                if (refused is null)
                {
                    Add(session);
                    await SeenAsync(id, now);
                    await SignInFailures.Where(failure => failure.AccountId == id && (failure.Network == network || failure.Network == SignInFailure.Anywhere)).ExecuteDeleteAsync(CancellationToken.None);
                }

                await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, CancellationToken.None);
                var signIn = new AuditedAct(Building, SignIn, $"Account:{id}");
                act = refused is null ? signIn with { Actor = (id, account.DisplayName) } : signIn with { Refusal = reason };
                return 1;
            },
            cancellationToken);
        return refused;
    }

    private async Task<Error?> FactorRefusalAsync(Guid id, string network, FactorProof? proof, DateTimeOffset now, LockoutOptions lockout)
    {
        if (proof is null) return AccessErrors.SecondFactorRequired;
        if (await HoldsAsync(id, proof, now)) return null;
        await CountCodeAsync(id, network, now, lockout);
        return AccessErrors.SecondFactorRefused;
    }

    /// <summary>What the row of an account says to a sign-in, which keeps it as it is until the transaction ends.</summary>
    public IQueryable<Account> Unchanged(Guid id) => Users.AsNoTracking().TagWith(GuardRows.Kept).Where(row => row.Id == id);

    /// <summary>Notes once a day that somebody uses an account; its version stays, for nobody decides by it.</summary>
    private Task<int> SeenAsync(Guid id, DateTimeOffset now)
    {
        var yesterday = now.AddDays(-1);
        return Users.Where(row => row.Id == id && (row.LastSeenAt == null || row.LastSeenAt < yesterday || row.IdleNoticeAt != null)).ExecuteUpdateAsync(
            row => row.SetProperty(account => account.LastSeenAt, now).SetProperty(account => account.IdleNoticeAt, (DateTimeOffset?)null), CancellationToken.None);
    }

    private async Task<string?> StandingRefusalAsync(Account account)
    {
        var row = await Unchanged(account.Id).Select(row => new { row.SecurityStamp, row.DeactivatedAt }).SingleAsync(CancellationToken.None);
        if (row.DeactivatedAt is not null) return AccountDeactivated;
        return row.SecurityStamp == account.SecurityStamp ? null : AccessErrors.SignInRefused.Code;
    }

    /// <summary>Whether failures from a network have locked an account for it.</summary>
    public Task<bool> IsLockedAsync(Guid id, string network, DateTimeOffset now, CancellationToken cancellationToken) =>
        SignInFailures.AnyAsync(failure => failure.AccountId == id && failure.Network == network && failure.LockedUntil > now, cancellationToken);

    /// <summary>Counts a failure of an account from a network.</summary>
    public async Task<bool> RefuseAsync(Guid id, string network, DateTimeOffset now, LockoutOptions lockout, CancellationToken cancellationToken)
    {
        act = new AuditedAct(Building, SignIn, id == Account.DecoyId ? null : $"Account:{id}") { Refusal = AccessErrors.SignInRefused.Code };
        await WriteAsync(() => CountAsync(id, network, now, lockout), cancellationToken);
        return false;
    }

    /// <summary>Counts a wrong code of somebody who is signed in.</summary>
    public async Task RefuseCodeAsync(Guid id, string network, DateTimeOffset now, LockoutOptions lockout, CancellationToken cancellationToken)
    {
        act = new AuditedAct(Building, SignIn, $"Account:{id}") { Refusal = AccessErrors.SecondFactorRefused.Code };
        await WriteAsync(() => CountCodeAsync(id, network, now, lockout), cancellationToken);
    }

    private async Task<int> CountCodeAsync(Guid id, string network, DateTimeOffset now, LockoutOptions lockout) =>
        await CountAsync(id, network, now, lockout) + await CountAsync(id, SignInFailure.Anywhere, now, SignInFailure.CodesFromAnywhere);

    private async Task<int> CountAsync(Guid id, string network, DateTimeOffset now, LockoutOptions lockout)
    {
        var counted = await KeptFailureAsync(id, network) ?? Add(new SignInFailure { AccountId = id, Network = network }).Entity;
        counted.Count(now, lockout);
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, CancellationToken.None);
        Entry(counted).State = EntityState.Detached;
        return rows;
    }

    /// <summary>The failures of an account from a network, which nobody else counts until the transaction ends.</summary>
    public Task<SignInFailure?> KeptFailureAsync(Guid id, string network) =>
        SignInFailures.TagWith(GuardRows.Kept).SingleOrDefaultAsync(failure => failure.AccountId == id && failure.Network == network, CancellationToken.None);

    /// <summary>Forgets the failures of an account wherever they came from: it is locked for nobody any more.</summary>
    public static void ForgetFailures(WriteSession session, Guid id)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Statement($"DELETE FROM {session.Table(SignInFailureConfiguration.Table)} WHERE AccountId = @account", ("@account", id)).ExecuteNonQuery();
    }

    /// <summary>Notes that somebody forgot the password of an account, or asked for one that there is not, or not any more: one write, whichever it is.</summary>
    public async Task NoteForgottenPasswordAsync(Account account, Action<WriteSession> mail, CancellationToken cancellationToken)
    {
        var forgotten = new AuditedAct(Building, "ForgotPassword", account.IsDecoy ? null : $"Account:{account.Id}");
        act = forgotten with { Refusal = account.IsDecoy ? "access.account-unknown" : account.DeactivatedAt is null ? null : AccountDeactivated };
        if (act.Refusal is null) Beside = mail;
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
