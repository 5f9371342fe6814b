using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Makes nobody of whoever brings a cookie or a token of a session that has ended.</summary>
internal sealed class SessionCheck(LiveSessions live) : IPrincipalCheck
{
    public ValueTask<bool> HoldsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        SessionOf(principal) is { } id ? live.HoldsAsync(id, cancellationToken) : ValueTask.FromResult(false);

    public static Guid? SessionOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(CallerClaims.Session), out var id) ? id : null;
}
