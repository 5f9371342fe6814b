using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Providers;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>What a sign-in by a provider writes.</summary>
internal abstract partial class AccessDbContext
{
    public DbSet<AccountLogin> Logins => Set<AccountLogin>();

    public DbSet<EndedSignIn> EndedSignIns => Set<EndedSignIn>();

    /// <summary>Notes that a sign-in at a provider came back.</summary>
    /// <returns>Whether it was for the first time.</returns>
    public async Task<bool> EndSignInAsync(Guid attempt, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var ended = Add(new EndedSignIn { Id = attempt, Until = until });
        try
        {
            await SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            ended.State = EntityState.Detached;
            if (!await EndedSignIns.AnyAsync(row => row.Id == attempt, CancellationToken.None)) throw;
            return false;
        }
    }

    /// <summary>
    /// Opens the session of whom a provider has proven, unless the account is no more what it was just now. Wrong passwords lock the password only: whoever does not use it is not kept out by them,
    /// and does not forgive them.
    /// </summary>
    public async Task<bool> AdmitProvenAsync(Account account, AccountSession session, CancellationToken cancellationToken)
    {
        var admitted = false;
        var opened = Add(session);
        act = new AuditedAct(Building, SignIn, $"Account:{account.Id}") { Actor = (account.Id, account.DisplayName) };
        await WriteAsync(
            async () =>
            {
                var refusal = await StandingRefusalAsync(account);
                admitted = refusal is null;
                if (admitted) return await SeenAsync(account.Id, session.OpenedAt) + await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, CancellationToken.None);
                opened.State = EntityState.Detached;
                act = new AuditedAct(Building, SignIn, $"Account:{account.Id}") { Refusal = refusal };
                return 1;
            },
            cancellationToken);
        return admitted;
    }

    /// <summary>Notes that a sign-in was refused that no password was asked for.</summary>
    public Task NoteRefusedSignInAsync(Guid? account, string refusal, CancellationToken cancellationToken)
    {
        act = new AuditedAct(Building, SignIn, account is { } id ? $"Account:{id}" : null) { Refusal = refusal };
        return WriteAsync(static () => Task.FromResult(1), cancellationToken);
    }
}
