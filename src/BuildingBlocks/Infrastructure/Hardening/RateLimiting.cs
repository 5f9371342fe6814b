using System.Threading.RateLimiting;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Hardening;

/// <summary>Counts the requests of each account and address, and tells those above the limit when to come again.</summary>
public static class RateLimiting
{
    /// <summary>Code of the refusal.</summary>
    internal const string Refusal = "http.too-many-requests";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Counts an endpoint's requests otherwise than its kind of request implies.</summary>
    /// <typeparam name="TBuilder">Kind of endpoint.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="limit">With which others they are counted.</param>
    /// <returns>The endpoint.</returns>
    public static TBuilder LimitedAs<TBuilder>(this TBuilder endpoint, RateLimit limit)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RateLimitMetadata(limit));

    internal static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<RefusedLimits>();
        services.AddRateLimiter(options => options.OnRejected = static (context, _) => RefuseAsync(context));
        services.AddOptions<RateLimiterOptions>().Configure<RateLimitsOptions>((options, limits) =>
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, CountedTogether>(http => Partition(http, limits)));
        return services;
    }

    private static RateLimitPartition<CountedTogether> Partition(HttpContext http, RateLimitsOptions limits)
    {
        var counted = CountedAs(http);
        return counted.Limit == RateLimit.SignIn
            ? RateLimitPartition.GetFixedWindowLimiter(counted, _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.SignIn, Window = Minute })
            : RateLimitPartition.GetTokenBucketLimiter(counted, _ => Bucket(counted.Limit switch
            {
                RateLimit.Upload => limits.Upload,
                RateLimit.Public => limits.Public,
                RateLimit.ApiKey => limits.ApiKey,
                _ => limits.Default,
            }));
    }

    private static CountedTogether CountedAs(HttpContext http)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<RateLimitMetadata>()?.Limit ?? RateLimit.Default;
        var caller = http.RequestServices.GetRequiredService<ICaller>();
        if (limit is RateLimit.SignIn or RateLimit.Public || caller.UserId is not { } account)
            return new(limit == RateLimit.Default ? RateLimit.Public : limit, CallerNetwork.Of(http.Connection.RemoteIpAddress));
        return caller.ApiKey is { } key ? new(limit == RateLimit.Default ? RateLimit.ApiKey : limit, key) : new(limit, account.ToString());
    }

    // All at once after a pause, then at an even pace.
    private static TokenBucketRateLimiterOptions Bucket(int perMinute)
    {
        var aTime = Math.Max(1, perMinute / (int)Minute.TotalSeconds);
        return new() { TokenLimit = perMinute, TokensPerPeriod = aTime, ReplenishmentPeriod = Minute / ((double)perMinute / aTime) };
    }

    private static async ValueTask RefuseAsync(OnRejectedContext context)
    {
        var http = context.HttpContext;
        await http.RequestServices.GetRequiredService<RefusedLimits>().NoteAsync(http, CountedAs(http));
        var after = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Minute;
        await http.RequestServices.GetRequiredService<ProblemWriter>().WriteAsync(http, [Error.Of(ErrorKind.TooMany, Refusal, ("retryAfter", after))]);
    }
}
