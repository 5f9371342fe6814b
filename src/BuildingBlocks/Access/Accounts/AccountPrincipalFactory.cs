using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>What a token or a cookie says of an account: id, display name, roles, funder, stamp; never the address.</summary>
internal sealed class AccountPrincipalFactory(AccountKeeper accounts, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, CallerClaims.DisplayName, names.RoleClaimType);
        identity.AddClaim(new(names.UserIdClaimType, user.Id.ToString()));
        identity.AddClaim(new(CallerClaims.DisplayName, user.DisplayName));
        identity.AddClaim(new(names.SecurityStampClaimType, await accounts.GetSecurityStampAsync(user)));
        identity.AddClaims((await accounts.GetClaimsAsync(user)).Where(claim => claim.Type == names.RoleClaimType || claim.Type == CallerClaims.Funder));
        return new(identity);
    }
}
