using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>What every answer tells a browser; a page that needs more says its own policy.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(Add, http);
        return next(http);
    });

    private static Task Add(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Content-Security-Policy", Policy);
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.TryAdd("Cache-Control", MayBeAskedAgain(http) ? "no-cache" : "no-store");
        return Task.CompletedTask;
    }

    // What only its reader may see leaves no copy on the way; what is open to all is kept until its ETag changes.
    private static bool MayBeAskedAgain(HttpContext http) => http.User.Identity?.IsAuthenticated is not true && http.Response.Headers.ETag.Count > 0;
}
