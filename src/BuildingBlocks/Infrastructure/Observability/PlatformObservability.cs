using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Observability;

internal static class PlatformObservability
{
    public static void AddObservability(this WebApplicationBuilder builder)
    {
        AddLogs(builder);
        builder.Services.AddSingleton<ReadinessGate>();
        builder.Services.AddHealthChecks().AddCheck("start", () => HealthCheckResult.Healthy(), [HealthReports.Ready]);
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Telemetry.Name))
            .WithTracing(tracing => tracing.AddSource(Telemetry.Name).AddAspNetCoreInstrumentation(options =>
            {
                options.Filter = http => !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
                options.EnrichWithHttpResponse = (activity, response) => HideSecrets(activity, response.HttpContext);
            }));
        if (builder.Configuration.Read<OtlpOptions>().Endpoint is { } endpoint)
        {
            telemetry.WithMetrics(metrics => metrics.AddMeter(Telemetry.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
                .UseOtlpExporter(OtlpExportProtocol.Grpc, endpoint);
            return;
        }

        // Nobody to send it to: every request would pay for what is thrown away.
        telemetry.WithTracing(tracing => tracing.SetSampler(new AlwaysOffSampler()));
    }

    private static void AddLogs(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }

        // Its request lines hold paths, and paths hold personal tokens; all other levels are the configuration's.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
    }

    private static void HideSecrets(System.Diagnostics.Activity activity, HttpContext http)
    {
        if (SecretPaths.Pattern(http) is { } pattern) activity.SetTag("url.path", pattern);
    }
}
