using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Makes and reads the tickets that ASP.NET Core's bearer handler accepts.</summary>
internal sealed class TokenIssuer(IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
{
    private BearerTokenOptions Options => options.Get(IdentityConstants.BearerScheme);

    public SignedIn Issue(ClaimsPrincipal principal) => new(
        "Bearer",
        (long)Options.BearerTokenExpiration.TotalSeconds,
        Options.BearerTokenProtector.Protect(Ticket(principal, Options.BearerTokenExpiration, "AccessToken")),
        Options.RefreshTokenProtector.Protect(Ticket(principal, Options.RefreshTokenExpiration, "RefreshToken")));

    /// <summary>The principal of a refresh token that this platform made and that has not expired.</summary>
    public ClaimsPrincipal? ReadRefreshToken(string token) =>
        Options.RefreshTokenProtector.Unprotect(token) is { } ticket && ticket.Properties.ExpiresUtc > clock.GetUtcNow() ? ticket.Principal : null;

    private AuthenticationTicket Ticket(ClaimsPrincipal principal, TimeSpan lifetime, string purpose) =>
        new(principal, new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + lifetime }, $"{IdentityConstants.BearerScheme}:{purpose}");
}
