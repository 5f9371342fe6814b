using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Observability;

internal static class HealthReports
{
    /// <summary>Tag of the checks that <c>/health/ready</c> asks.</summary>
    public const string Ready = "ready";

    private static readonly HealthState Starting =
        new(nameof(HealthStatus.Unhealthy), [new HealthEntry("start", nameof(HealthStatus.Unhealthy), "Still starting: migration, seed or catching up.")]);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var ready = routes.CreateApplicationBuilder();
        ready.Use(WaitForTheStart);
        Map("/health/live", routes.CreateApplicationBuilder(), _ => false);
        Map("/health/ready", ready, check => check.Tags.Contains(Ready));

        void Map(string path, IApplicationBuilder steps, Func<HealthCheckRegistration, bool> asked) =>
            routes.Map(path, steps.UseMiddleware<HealthCheckMiddleware>(Options.Create(new HealthCheckOptions { Predicate = asked, ResponseWriter = WriteAsync })).Build())
                .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).WithDisplayName("Health checks").AllowAnonymous().DisableRateLimiting();
    }

    // Without asking the checks: a host that starts has not failed, and a check that fails is an error in the log.
    private static Task WaitForTheStart(HttpContext http, RequestDelegate next)
    {
        if (http.RequestServices.GetRequiredService<ReadinessGate>().IsOpen) return next(http);
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.CacheControl = "no-store, no-cache";
        return WriteAsync(http, Starting);
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        WriteAsync(http, new HealthState(report.Status.ToString(), [.. report.Entries.Select(entry => Entry(entry.Key, entry.Value))]));

    private static Task WriteAsync(HttpContext http, HealthState state) => http.Response.WriteAsJsonAsync(state, HealthJsonContext.Default.HealthState);

    private static HealthEntry Entry(string name, HealthReportEntry entry) => new(name, entry.Status.ToString(), entry.Description);
}

internal sealed record HealthState(string Status, IReadOnlyList<HealthEntry> Checks);

internal sealed record HealthEntry(string Name, string Status, string? Description);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthState))]
internal sealed partial class HealthJsonContext : JsonSerializerContext;
