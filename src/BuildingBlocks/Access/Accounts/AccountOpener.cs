using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>Opens accounts whose address somebody vouches for: the code of a mail, the operator of the host for the first administrator, the demonstration.</summary>
internal sealed class AccountOpener(AccountKeeper accounts, AccessDbContext context, IIdGenerator ids, TimeProvider clock)
{
    public async Task<Result<Account>> OpenAsync(string email, string password, string? displayName, IReadOnlyList<Claim> claims)
    {
        var account = Account.For(ids.Next(), email, displayName, clock.GetUtcNow());
        var valid = await accounts.HashPasswordAsync(account, password);
        return valid.Succeeded ? await OpenAsync(account, claims) : Result<Account>.Refused(valid.ToErrors());
    }

    /// <summary>Opens an account that has the hash of its password already.</summary>
    public async Task<Result<Account>> OpenAsync(Account account, params IReadOnlyList<Claim> claims)
    {
        account.EmailConfirmed = true;
        context.Audit("OpenAccount", account.Id);
        context.UserClaims.AddRange(claims.Select(claim => Row(account, claim)));
        var opened = await CreateAsync(account);
        if (opened.Succeeded) return account;
        context.ChangeTracker.Clear();
        return Result<Account>.Refused(opened.ToErrors());
    }

    private async Task<IdentityResult> CreateAsync(Account account)
    {
        try
        {
            return await accounts.CreateAsync(account);
        }
        catch (DbUpdateException)
        {
            // Two that open one address passed the look-up together: the unique index let one through.
            context.ChangeTracker.Clear();
            if (await accounts.FindByNameAsync(account.UserName!) is null) throw;
            return IdentityResult.Failed(accounts.ErrorDescriber.DuplicateUserName(account.UserName!));
        }
    }

    private static IdentityUserClaim<Guid> Row(Account account, Claim claim)
    {
        var row = new IdentityUserClaim<Guid> { UserId = account.Id };
        row.InitializeFromClaim(claim);
        return row;
    }
}
