using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AmiPlatform.BuildingBlocks.Application.Pipeline;

/// <summary>The platform's own spans and metrics.</summary>
public static class Telemetry
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string Name = "AmiPlatform";

    /// <summary>Source of spans.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Meter of the platform.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Duration of each request in milliseconds, by request and outcome.</summary>
    public static Histogram<double> Requests { get; } = Meter.CreateHistogram<double>("ami.requests", "ms", "Duration of use cases.");
}
