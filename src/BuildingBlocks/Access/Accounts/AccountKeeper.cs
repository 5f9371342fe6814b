using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>Looks accounts up, changes them and checks their passwords: Identity's own way, on the platform's clock, with a sign-in that costs the same whatever its answer.</summary>
internal sealed class AccountKeeper(
    IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IUserValidator<Account>> userValidators,
    IEnumerable<IPasswordValidator<Account>> passwordValidators, ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<UserManager<Account>> logger, AccessDbContext context, DecoyHash decoy, SecondFactorKeeper factors, RequestContext request, TimeProvider clock)
    : UserManager<Account>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    private string Network => CallerNetwork.Of(request.Address);

    /// <summary>
    /// The account of an address, with a session, if the password is its own, so is the second factor where it has one, and it is not locked for where the caller comes from: until the password is
    /// right, always one read, one hash and one write.
    /// </summary>
    public async Task<Result<Account>> SignInAsync(LogInBody given, Func<Account, AccountSession> begin, CancellationToken cancellationToken)
    {
        var account = await FindOrDecoyAsync(given.Email, cancellationToken);
        if (!await CheckPasswordAsync(account, given.Password) || account.IsDecoy)
        {
            await context.RefuseAsync(account.Id, Network, clock.GetUtcNow(), Options.Lockout, cancellationToken);
            return AccessErrors.SignInRefused;
        }

        var proof = account.TwoFactorEnabled ? await factors.ReadAsync(account.Id, given.TwoFactorCode, given.TwoFactorRecoveryCode, cancellationToken) : null;
        return await context.AdmitAsync(account, begin(account), proof, clock.GetUtcNow(), Options.Lockout, cancellationToken) is { } refused ? refused : account;
    }

    /// <summary>Whether a password is that of an account. A wrong one counts as a failed sign-in, and an account that is locked for the caller's network says no to each.</summary>
    public async Task<bool> ProvesAsync(Account account, string password, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await CheckPasswordAsync(account, password)) return await context.RefuseAsync(account.Id, Network, now, Options.Lockout, cancellationToken);
        return !await context.IsLockedAsync(account.Id, Network, now, cancellationToken);
    }

    /// <summary>Counts a wrong code of an account that is signed in.</summary>
    public Task RefuseCodeAsync(Account account, CancellationToken cancellationToken) => context.RefuseCodeAsync(account.Id, Network, clock.GetUtcNow(), Options.Lockout, cancellationToken);

    /// <summary>Holds a new password to the rules and gives its hash to an account that is not saved by it.</summary>
    public Task<IdentityResult> HashPasswordAsync(Account account, string password) => UpdatePasswordHash(account, password, validatePassword: true);

    /// <summary>Sets a password without knowing the old one; what was signed in with that one no longer is.</summary>
    public async Task<IdentityResult> ReplacePasswordAsync(Account account, string password)
    {
        var valid = await UpdatePasswordHash(account, password, validatePassword: true);
        return valid.Succeeded ? await UpdateUserAsync(account) : valid;
    }

    /// <summary>Without a password of its own an account is checked against one that nobody knows.</summary>
    protected override async Task<PasswordVerificationResult> VerifyPasswordAsync(IUserPasswordStore<Account> store, Account user, string password)
    {
        ArgumentNullException.ThrowIfNull(store);
        var own = await store.GetPasswordHashAsync(user, CancellationToken);
        var verification = PasswordHasher.VerifyHashedPassword(user, own ?? decoy.Value, password);
        return own is null ? PasswordVerificationResult.Failed : verification;
    }

    /// <summary>The account of an address, or the one that stands for none: with one read, whichever it is.</summary>
    public async Task<Account> FindOrDecoyAsync(string email, CancellationToken cancellationToken)
    {
        _ = decoy.Value;
        var name = NormalizeName(email);
        var found = await context.Users.Where(account => account.NormalizedUserName == name || account.Id == Account.DecoyId).ToListAsync(cancellationToken);
        return found.Find(account => !account.IsDecoy) ?? found.Find(account => account.IsDecoy) ?? await context.AddDecoyAsync(clock.GetUtcNow(), cancellationToken);
    }
}
