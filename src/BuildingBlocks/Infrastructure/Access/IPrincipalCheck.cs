using System.Security.Claims;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Access;

/// <summary>Says whether what a cookie or a token says still holds: a token that is valid by itself may belong to a session that has ended.</summary>
public interface IPrincipalCheck
{
    /// <summary>Whether the principal is still signed in; asked once at each request that somebody signed in sends.</summary>
    /// <param name="principal">What the cookie or the token says.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <returns>Whether; whoever is not any more is the anonymous public.</returns>
    ValueTask<bool> HoldsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);
}
