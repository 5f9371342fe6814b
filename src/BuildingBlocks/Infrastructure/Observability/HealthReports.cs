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
        Map("/health/live", _ => false);
        Map("/health/ready", check => check.Tags.Contains(Ready));

        void Map(string path, Func<HealthCheckRegistration, bool> asked) =>
            routes.MapHealthChecks(path, new HealthCheckOptions { Predicate = asked, ResponseWriter = WriteAsync })
                .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new HealthState(report.Status.ToString(), [.. report.Entries.Select(entry => Entry(entry.Key, entry.Value))]), HealthJsonContext.Default.HealthState);

    private static HealthEntry Entry(string name, HealthReportEntry entry) => new(name, entry.Status.ToString(), entry.Description);
}

internal sealed record HealthState(string Status, IReadOnlyList<HealthEntry> Checks);

internal sealed record HealthEntry(string Name, string Status, string? Description);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthState))]
internal sealed partial class HealthJsonContext : JsonSerializerContext;
