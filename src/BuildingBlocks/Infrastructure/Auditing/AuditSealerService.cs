using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>Seals the audit trail every few seconds.</summary>
internal sealed partial class AuditSealerService(IAuditSealer sealer, TimeProvider clock, ILogger<AuditSealerService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                await sealer.SealAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever went wrong, the next look is five seconds away.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogInterrupted(exception);
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The audit trail could not be sealed")]
    private partial void LogInterrupted(Exception exception);
}
