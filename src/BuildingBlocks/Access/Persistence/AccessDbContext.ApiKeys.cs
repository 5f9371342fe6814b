using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>API keys: what ends one is the end of its row.</summary>
internal abstract partial class AccessDbContext
{
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>Adds a key, unless its account has as many as it may have; two that come at once are counted one after the other.</summary>
    public async Task<bool> AddKeyAsync(ApiKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Audit("CreateApiKey", key.AccountId);
        Add(key);
        return await WriteAsync(
            async () =>
            {
                await KeptAccountAsync(key.AccountId);
                if (await ApiKeys.CountAsync(held => held.AccountId == key.AccountId && held.ExpiresAt > now, CancellationToken.None) >= ApiKey.Most) return 0;
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, CancellationToken.None);
            },
            cancellationToken) > 0;
    }

    /// <summary>The account to which nobody else gives a key until the transaction ends.</summary>
    public Task<Guid> KeptAccountAsync(Guid id) => Users.TagWith(GuardRows.Kept).Where(account => account.Id == id).Select(account => account.Id).SingleOrDefaultAsync(CancellationToken.None);

    /// <summary>Ends a key of an account.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> EndKeyAsync(Guid id, Guid accountId, CancellationToken cancellationToken)
    {
        if (await ApiKeys.SingleOrDefaultAsync(held => held.Id == id && held.AccountId == accountId, cancellationToken) is not { } key) return false;
        Audit("RevokeApiKey", accountId);
        Remove(key);
        var ended = await WriteAsync(() => ApiKeys.Where(held => held.Id == id).ExecuteDeleteAsync(CancellationToken.None), cancellationToken) > 0;
        Entry(key).State = EntityState.Detached;
        Live?.Forget([accountId]);
        return ended;
    }

    /// <summary>Says when keys last served.</summary>
    public Task NoteUsesAsync(IReadOnlyDictionary<Guid, DateTimeOffset> uses, CancellationToken cancellationToken) => WriteAsync(
        async () =>
        {
            foreach (var (id, at) in uses)
                await ApiKeys.Where(key => key.Id == id && (key.LastUsedAt == null || key.LastUsedAt < at)).ExecuteUpdateAsync(row => row.SetProperty(key => key.LastUsedAt, at), CancellationToken.None);
            return uses.Count;
        },
        cancellationToken);
}
