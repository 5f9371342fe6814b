using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Observability;

internal sealed class ReadinessCheck(ReadinessGate gate) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(gate.IsOpen ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Still starting: migration, seed or drain."));
}
