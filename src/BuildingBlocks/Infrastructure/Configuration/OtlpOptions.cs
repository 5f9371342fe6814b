namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Otlp</c>: where traces and metrics go.</summary>
public sealed record OtlpOptions
{
    /// <summary>Address of an OpenTelemetry collector; nothing is exported without it.</summary>
    public Uri? Endpoint { get; init; }
}
