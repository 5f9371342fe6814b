using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>Sessions: what ends one is the end of its row.</summary>
internal abstract partial class AccessDbContext
{
    /// <summary>Who remembers which sessions are there; set when the container makes the context.</summary>
    public LiveSessions? Live { get; init; }

    /// <summary>Lets a session last on, unless it has ended.</summary>
    public async Task<bool> RenewSessionAsync(Guid id, Guid accountId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await WriteAsync(
            async () =>
            {
                // The account first, as whatever ends its sessions does.
                if (!await Sessions.AnyAsync(session => session.Id == id && session.AccountId == accountId && session.EndsAt > now, CancellationToken.None)) return 0;
                await SeenAsync(accountId, now);
                return await Sessions.Where(session => session.Id == id && session.AccountId == accountId && session.EndsAt > now).ExecuteUpdateAsync(
                    row => row.SetProperty(session => session.RenewedAt, now).SetProperty(session => session.EndsAt, now + AccountSession.Life), CancellationToken.None);
            },
            cancellationToken) == 1;

    /// <summary>Ends sessions of an account, as one act.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> EndSessionsAsync(string action, Guid accountId, IQueryable<AccountSession> sessions, CancellationToken cancellationToken)
    {
        Audit(action, accountId);
        var ended = await WriteAsync(() => sessions.ExecuteDeleteAsync(CancellationToken.None), cancellationToken);
        Live?.Forget([accountId]);
        return ended;
    }

    /// <summary>Accounts whose stamp is replaced by the next save: by another password, role or funder.</summary>
    private List<Guid> Restamped() =>
        [.. ChangeTracker.Entries<Account>().Where(entry => entry.State == EntityState.Modified && IsRestamped(entry.Property(account => account.SecurityStamp))).Select(entry => entry.Entity.Id)];

    private static bool IsRestamped(Microsoft.EntityFrameworkCore.ChangeTracking.PropertyEntry<Account, string?> stamp) => stamp.OriginalValue != stamp.CurrentValue;
}
