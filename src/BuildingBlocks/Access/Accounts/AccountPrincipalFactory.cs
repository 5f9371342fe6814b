using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>What a token or a cookie says of an account: id, display name, roles, funder, stamp, and whether it has a second factor or needs none; never the address.</summary>
internal sealed class AccountPrincipalFactory(AccountKeeper accounts, DemonstrationOptions demonstration, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, CallerClaims.DisplayName, names.RoleClaimType);
        identity.AddClaim(new(names.UserIdClaimType, user.Id.ToString()));
        identity.AddClaim(new(CallerClaims.DisplayName, user.DisplayName));
        identity.AddClaim(new(names.SecurityStampClaimType, await accounts.GetSecurityStampAsync(user)));
        identity.AddClaims((await accounts.GetClaimsAsync(user)).Where(claim => claim.Type == names.RoleClaimType || claim.Type == CallerClaims.Funder));
        if (user.TwoFactorEnabled || (demonstration.Enabled && DemonstrationCast.Has(user.Email))) identity.AddClaim(new(CallerClaims.SecondFactor, bool.TrueString));
        return new(identity);
    }
}
