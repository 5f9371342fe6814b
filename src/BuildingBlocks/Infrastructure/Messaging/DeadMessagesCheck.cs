using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Degrades while messages or acts wait for a decision; everything else goes on.</summary>
internal sealed class DeadMessagesCheck(InboxFigures figures) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (messages, acts) = await figures.CountDeadAsync(cancellationToken);
        return messages + acts == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{messages} messages and {acts} scheduled acts wait for an administrator's decision.");
    }
}
