using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Degrades while the pump of this host cannot run: requests are answered, but events are not handed over and nothing planned happens.</summary>
internal sealed class PumpHealth : IHealthCheck
{
    private volatile Interruption? current;

    /// <summary>Says that a round ran.</summary>
    public void Ran() => current = null;

    /// <summary>Says that a round failed; the first of several in a row is remembered.</summary>
    public void Interrupted(DateTimeOffset at, Exception exception) => current = current is { } first ? first with { Fault = exception.GetType().Name } : new Interruption(at, exception.GetType().Name);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(current is { } interruption
        ? HealthCheckResult.Degraded($"Events and planned acts have been interrupted since {interruption.Since:O} ({interruption.Fault}); they are tried again every few seconds.")
        : HealthCheckResult.Healthy());

    private sealed record Interruption(DateTimeOffset Since, string Fault);
}
