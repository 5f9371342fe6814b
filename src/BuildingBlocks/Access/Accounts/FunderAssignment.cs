using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>Says for which funder an account acts. What was signed in for another one is not renewed: the account signs in again.</summary>
internal sealed class FunderAssignment(AccountKeeper accounts, AccessDbContext context, IIdGenerator ids)
{
    public async Task<IdentityResult> AssignAsync(Account account, Guid funderId)
    {
        var claim = new Claim(CallerClaims.Funder, funderId.ToString());
        var present = (await accounts.GetClaimsAsync(account)).FirstOrDefault(held => held.Type == CallerClaims.Funder);
        if (present?.Value == claim.Value) return IdentityResult.Success;
        account.SecurityStamp = ids.Next().ToString();
        context.Audit("AssignFunder", account.Id);
        return present is null ? await accounts.AddClaimAsync(account, claim) : await accounts.ReplaceClaimAsync(account, present, claim);
    }
}
