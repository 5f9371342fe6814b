using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers.TryAdd("Content-Security-Policy", "frame-ancestors 'none'");
                headers.TryAdd("X-Frame-Options", "DENY");
                return Task.CompletedTask;
            },
            http);
        return next(http);
    });
}
