using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Sweeps the store when the host has started, and every hour.</summary>
internal sealed partial class FileSweepService(FileSweeper sweeper, TimeProvider clock, ILogger<FileSweepService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do await SweepAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; the next one sweeps.
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await sweeper.SweepAsync(stoppingToken) is > 0 and var swept) LogSwept(swept);
        }
#pragma warning disable CA1031 // Whatever went wrong, the next sweep is an hour away.
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogInterrupted(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} pieces of content that belonged to no file were taken away")]
    private partial void LogSwept(int count);

    [LoggerMessage(LogLevel.Error, "The store of files could not be swept")]
    private partial void LogInterrupted(Exception exception);
}
