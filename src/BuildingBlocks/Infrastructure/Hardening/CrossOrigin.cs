using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using FrameworkOptions = Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Hardening;

/// <summary>Lets the pages of the configured origins, and of no other, call the interface from a browser.</summary>
internal static class CrossOrigin
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    private static readonly string[] Asked =
        [HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.AcceptLanguage, HeaderNames.IfMatch, HeaderNames.IfNoneMatch, "Idempotency-Key", "Prefer"];

    private static readonly string[] Told =
        [HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter, HeaderNames.ContentDisposition, "Idempotent-Replayed", "Preference-Applied"];

    public static IServiceCollection AddCrossOrigin(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<FrameworkOptions>().Configure<CorsOptions>(static (framework, cors) => framework.AddDefaultPolicy(policy =>
        {
            if (cors.Origins.Count == 0) return;
            policy.WithOrigins([.. cors.Origins]).WithMethods(Methods).WithHeaders(Asked).WithExposedHeaders(Told).AllowCredentials().SetPreflightMaxAge(Remembered);
        }));
        return services;
    }
}
