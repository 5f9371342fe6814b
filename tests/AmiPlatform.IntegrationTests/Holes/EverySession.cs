using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>Believes a token for what it says.</summary>
internal sealed class EverySession : IPrincipalCheck
{
    public ValueTask<bool> HoldsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) => ValueTask.FromResult(true);
}
