using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.Users;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>The account of whom a provider has proven: the one that is linked, else the one that has the verified address, else a new one where the settings allow it.</summary>
internal sealed class ProviderAccounts(
    AccessDbContext context, AccountKeeper accounts, AccountOpener opener, AccountRoles roles, CurrentCaller caller, ITransactionMail mail, IAuthority authority, OpenIdConnectOptions settings,
    IIdGenerator ids, TimeProvider clock)
{
    private const int LongestName = 100;

    /// <summary>Finds, links or opens the account, and gives it the roles that the provider maps.</summary>
    public async Task<FoundAccount> FindAsync(string provider, ProvenIdentity identity, CancellationToken cancellationToken)
    {
        var linked = await context.Logins.AsNoTracking().Where(login => login.Issuer == identity.Issuer && login.Subject == identity.Subject)
            .Select(login => (Guid?)login.AccountId).SingleOrDefaultAsync(cancellationToken);
        if (linked is { } id) return await WithRolesAsync(provider, await context.Users.AsTracking().SingleAsync(account => account.Id == id, cancellationToken), identity, cancellationToken);
        if (identity.VerifiedEmail is not { } email) return new(null, null, AccessErrors.ProviderEmailNotVerified(NameOf(provider)));
        var name = accounts.NormalizeName(email);
        var known = await context.Users.AsTracking().SingleOrDefaultAsync(account => account.NormalizedUserName == name, cancellationToken);
        if (known is not null) return await LinkedAsync(provider, known, identity, cancellationToken);
        return settings.Providers[provider].OpensAccounts ? await OpenedAsync(provider, email, identity, cancellationToken) : new(null, null, AccessErrors.ProviderAccountUnknown(NameOf(provider)));
    }

    private async Task<FoundAccount> LinkedAsync(string provider, Account account, ProvenIdentity identity, CancellationToken cancellationToken)
    {
        if (account.DeactivatedAt is not null) return Deactivated(account);
        // An address proves who somebody is, not that they act for the authority: the provider says that too, or nothing is linked.
        if (!(await roles.HeldAsync(account, cancellationToken)).IsSubsetOf(identity.Roles)) return IsStaff(provider, account);
        // Whoever asks for a code besides the password is not content with a mailbox.
        if (account.TwoFactorEnabled) return new(null, account.Id, AccessErrors.ProviderAccountHasFactor(NameOf(provider)));
        caller.UseAccount(account.Id, account.DisplayName, []);
        var now = clock.GetUtcNow();
        context.Audit("LinkLogin", account.Id);
        context.Add(Login(account, identity, now));
        context.Beside = session => mail.Queue(
            session, "access", account.Email!, $"access.login-linked:{account.Id}:{now.UtcTicks}", new LoginLinkedMail(account.DisplayName, NameOf(provider), now, authority.Name));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two sign-ins of one person came at once: the key let one link.
            context.ChangeTracker.Clear();
            if (!await context.Logins.AnyAsync(login => login.Issuer == identity.Issuer && login.Subject == identity.Subject, CancellationToken.None)) throw;
            return await FindAsync(provider, identity, cancellationToken);
        }

        mail.Committed();
        return await WithRolesAsync(provider, account, identity, cancellationToken);
    }

    private async Task<FoundAccount> OpenedAsync(string provider, string email, ProvenIdentity identity, CancellationToken cancellationToken)
    {
        var account = Account.For(ids.Next(), email, identity.Name is { Length: > LongestName } name ? name[..LongestName] : identity.Name, clock.GetUtcNow());
        context.Add(Login(account, identity, account.RegisteredAt));
        var opened = await opener.OpenAsync(account, [.. identity.Roles.Select(role => new Claim(ClaimTypes.Role, role))]);
        if (opened.IsSuccess) return new(account, account.Id, null);
        // Somebody opened it just now: another sign-in of the same person, or a registration.
        return opened.Errors.Contains(AccessErrors.EmailTaken)
            ? await FindAsync(provider, identity, cancellationToken)
            : new(null, null, AccessErrors.ProviderSignInRefused(NameOf(provider)));
    }

    private async Task<FoundAccount> WithRolesAsync(string provider, Account account, ProvenIdentity identity, CancellationToken cancellationToken)
    {
        if (account.DeactivatedAt is not null) return Deactivated(account);
        var held = await roles.HeldAsync(account, cancellationToken);
        if (!held.IsSubsetOf(settings.Providers[provider].Roles.Keys)) return IsStaff(provider, account);
        caller.UseAccount(account.Id, account.DisplayName, []);
        var changed = await roles.ChangeAsync(account, identity.Roles, cancellationToken);
        return changed.IsSuccess ? new(account, account.Id, null) : new(null, account.Id, changed.Errors[0]);
    }

    private static AccountLogin Login(Account account, ProvenIdentity identity, DateTimeOffset now) =>
        new() { Issuer = identity.Issuer, Subject = identity.Subject, AccountId = account.Id, LinkedAt = now };

    // Answered as a sign-in that proved nothing; the audit trail says why.
    private static FoundAccount Deactivated(Account account) => new(null, account.Id, Error.Conflict(AccessDbContext.AccountDeactivated));

    private FoundAccount IsStaff(string provider, Account account) => new(null, account.Id, AccessErrors.ProviderAccountIsStaff(NameOf(provider)));

    private string NameOf(string provider) => settings.Providers[provider].DisplayName ?? provider;
}

/// <summary>The account of somebody, or why there is none.</summary>
/// <param name="Account">The account.</param>
/// <param name="AccountId">The account that it would have been, for the audit trail.</param>
/// <param name="Refusal">Why not.</param>
internal sealed record FoundAccount(Account? Account, Guid? AccountId, Error? Refusal);
