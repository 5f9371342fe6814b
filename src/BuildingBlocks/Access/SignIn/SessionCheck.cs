using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Makes nobody of whoever brings a cookie or a token of a session that has ended. An API key has no session, and was looked up just before.</summary>
internal sealed class SessionCheck(LiveSessions live) : IPrincipalCheck
{
    public ValueTask<bool> HoldsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        principal.HasClaim(static claim => claim.Type == CallerClaims.ApiKey) ? ValueTask.FromResult(true)
            : SessionOf(principal) is { } id ? live.HoldsAsync(id, cancellationToken) : ValueTask.FromResult(false);

    public static Guid? SessionOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(CallerClaims.Session), out var id) ? id : null;
}
