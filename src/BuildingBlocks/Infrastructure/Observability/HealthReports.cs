using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Observability;

internal static class HealthReports
{
    /// <summary>Tag of the checks that <c>/health/ready</c> asks.</summary>
    public const string Ready = "ready";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new HealthState(report.Status.ToString(), [.. report.Entries.Select(entry => new HealthEntry(entry.Key, entry.Value.Status.ToString(), entry.Value.Description))]),
        HealthJsonContext.Default.HealthState);
}

internal sealed record HealthState(string Status, IReadOnlyList<HealthEntry> Checks);

internal sealed record HealthEntry(string Name, string Status, string? Description);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthState))]
internal sealed partial class HealthJsonContext : JsonSerializerContext;
