using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>The cookie of the browser that asks.</summary>
internal interface ICookieSession
{
    Task<SignedIn> OpenAsync(ClaimsPrincipal principal);

    Task CloseAsync();
}

internal sealed class CookieSession(IHttpContextAccessor http, IOptionsMonitor<CookieAuthenticationOptions> options) : ICookieSession
{
    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("A cookie needs a browser.");

    public async Task<SignedIn> OpenAsync(ClaimsPrincipal principal)
    {
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = false });
        return new("Cookie", (long)options.Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan.TotalSeconds);
    }

    public Task CloseAsync() => Context.SignOutAsync(IdentityConstants.ApplicationScheme);
}
