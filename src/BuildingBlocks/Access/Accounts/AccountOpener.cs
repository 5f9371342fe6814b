using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>Opens accounts: for those who register, for the first administrator, for the demonstration.</summary>
internal sealed class AccountOpener(AccountKeeper accounts, AccessDbContext context, IIdGenerator ids, TimeProvider clock)
{
    public async Task<Result<Account>> OpenAsync(string email, string password, string? displayName, IReadOnlyList<Claim> claims, Action<Account>? beforeSaving = null)
    {
        var account = Account.For(ids.Next(), email, displayName, clock.GetUtcNow());
        context.Audit("OpenAccount", account.Id);
        beforeSaving?.Invoke(account);
        context.UserClaims.AddRange(claims.Select(claim => Row(account, claim)));
        var opened = await CreateAsync(account, password);
        if (opened.Succeeded) return account;
        context.ChangeTracker.Clear();
        return Result<Account>.Refused(opened.ToErrors());
    }

    private async Task<IdentityResult> CreateAsync(Account account, string password)
    {
        try
        {
            return await accounts.CreateAsync(account, password);
        }
        catch (DbUpdateException)
        {
            // Two registrations of one address passed the look-up together: the unique index let one through.
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
