using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>Second factors: a code serves once, and an account that has none any more keeps neither secret nor recovery codes.</summary>
internal abstract partial class AccessDbContext
{
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    public DbSet<AcceptedCode> AcceptedCodes => Set<AcceptedCode>();

    /// <summary>Keeps a secret that is still to be confirmed, in the place of the one of before.</summary>
    /// <returns>Whether the account has no factor yet.</returns>
    public async Task<bool> BeginFactorAsync(Guid accountId, byte[] secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Audit(nameof(BeginSecondFactor), accountId);
        return await WriteAsync(
            async () =>
            {
                var factor = await KeptFactorAsync(accountId) ?? Add(new SecondFactor { AccountId = accountId }).Entity;
                if (factor.IsConfirmed) return 0;
                factor.Begin(secret, now);
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, CancellationToken.None);
            },
            cancellationToken) > 0;
    }

    /// <summary>Saves an account whose factor is confirmed by a code of the secret that was begun.</summary>
    /// <returns>Whether that secret is still to be confirmed.</returns>
    public async Task<bool> SaveConfirmedAsync(Guid accountId, byte[] secret, long step, IReadOnlyList<string> codes, DateTimeOffset now, CancellationToken cancellationToken) => await SaveAsync(
        async () =>
        {
            if (await KeptFactorAsync(accountId) is not { IsConfirmed: false } factor || !factor.Secret.AsSpan().SequenceEqual(secret)) return false;
            factor.Confirm(codes, now);
            // Steps of another secret say nothing about this one.
            await AcceptedCodes.Where(code => code.AccountId == accountId).ExecuteDeleteAsync(CancellationToken.None);
            Add(new AcceptedCode { AccountId = accountId, Step = step, AcceptedAt = now });
            return true;
        },
        acceptAllChangesOnSuccess: true,
        cancellationToken) > 0;

    /// <summary>Saves what is tracked, if what was brought as second factor holds; forgets it else.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> SaveProvedAsync(Guid accountId, FactorProof proof, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(() => HoldsAsync(accountId, proof, now), acceptAllChangesOnSuccess: true, cancellationToken) > 0;
        if (!saved) ChangeTracker.Clear();
        return saved;
    }

    /// <summary>Gives an account other recovery codes, if what was brought as second factor holds.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> RenewRecoveryCodesAsync(Guid accountId, FactorProof proof, IReadOnlyList<string> codes, DateTimeOffset now, CancellationToken cancellationToken) => await WriteAsync(
        async () =>
        {
            if (await KeptFactorAsync(accountId) is not { IsConfirmed: true } factor || !await HoldsAsync(accountId, proof, now)) return 0;
            factor.Renew(codes);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, CancellationToken.None);
        },
        cancellationToken) > 0;

    /// <summary>The factor of an account, which nobody else changes until the transaction ends.</summary>
    public Task<SecondFactor?> KeptFactorAsync(Guid accountId) =>
        SecondFactors.AsTracking().TagWith(GuardRows.Kept).SingleOrDefaultAsync(factor => factor.AccountId == accountId, CancellationToken.None);

    /// <summary>The code of a step if it was accepted before; nobody else is told so of the step until the transaction ends.</summary>
    public Task<AcceptedCode?> KeptCodeAsync(Guid accountId, long step) =>
        AcceptedCodes.AsNoTracking().TagWith(GuardRows.Kept).SingleOrDefaultAsync(code => code.AccountId == accountId && code.Step == step, CancellationToken.None);

    private async Task<bool> HoldsAsync(Guid accountId, FactorProof proof, DateTimeOffset now) =>
        !await IsLockedAsync(accountId, SignInFailure.Anywhere, now, CancellationToken.None) && await SpendAsync(accountId, proof, now);

    /// <summary>Takes what somebody brought, once; it is saved with what follows.</summary>
    private async Task<bool> SpendAsync(Guid accountId, FactorProof proof, DateTimeOffset now)
    {
        if (proof.RecoveryHash is { } hash) return await KeptFactorAsync(accountId) is { } factor && factor.Spend(hash);
        if (proof.Step is not { } step || await KeptCodeAsync(accountId, step) is not null) return false;
        Add(new AcceptedCode { AccountId = accountId, Step = step, AcceptedAt = now });
        return true;
    }

    private Task<int> EndFactorsAsync(List<Guid> accountIds) => SecondFactors.Where(factor => accountIds.Contains(factor.AccountId)).ExecuteDeleteAsync(CancellationToken.None);

    /// <summary>Accounts whose second factor the next save takes away.</summary>
    private List<Guid> WithoutFactor() =>
        [.. ChangeTracker.Entries<Account>().Where(entry => entry.State == EntityState.Modified && entry.Property(account => account.TwoFactorEnabled) is { OriginalValue: true, CurrentValue: false })
            .Select(entry => entry.Entity.Id)];
}
