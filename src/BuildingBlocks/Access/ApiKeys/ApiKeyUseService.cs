using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>Writes once a minute, and when the host stops, which keys have served.</summary>
internal sealed partial class ApiKeyUseService(ApiKeyUses uses, TimeProvider clock, ILogger<ApiKeyUseService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await NextAsync(timer, stoppingToken)) await WriteAsync(stoppingToken);
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

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await uses.WriteAsync(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever went wrong, what was noted stays for the next time.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogInterrupted(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The last uses of API keys could not be written")]
    private partial void LogInterrupted(Exception exception);
}
