using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using Microsoft.AspNetCore.Authentication;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>Gives every key all the rights of its account.</summary>
internal sealed class EveryScope(PermissionRegistry permissions) : IClaimsTransformation
{
    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        var widened = principal.Clone();
        if (principal.HasClaim(claim => claim.Type == CallerClaims.ApiKey))
            widened.AddIdentity(new ClaimsIdentity(permissions.All.Select(grant => new Claim(CallerClaims.Scope, grant.Permission))));
        return Task.FromResult(widened);
    }
}
