using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Hardening;

/// <summary>What Kestrel takes of a connection: large headers, large bodies and slow clients are refused before anything is done for them.</summary>
internal static class ServerLimits
{
    /// <summary>Bytes of a body where an operation does not say that it takes more.</summary>
    public const long LargestBody = 1_048_576;

    private const int MostHeaders = 64;

    public static IServiceCollection AddServerLimits(this IServiceCollection services)
    {
        services.AddOptions<KestrelServerOptions>().Configure<LimitsOptions>(static (kestrel, limits) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(limits.IdleSeconds);
            kestrel.Limits.MinRequestBodyDataRate = Rate(limits);
            kestrel.Limits.MinResponseDataRate = Rate(limits);
        });
        return services;
    }

    private static MinDataRate Rate(LimitsOptions limits) => new(limits.BytesPerSecond, TimeSpan.FromSeconds(limits.GraceSeconds));
}
