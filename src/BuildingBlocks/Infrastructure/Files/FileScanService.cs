using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Has files scanned when they come, and looks every few seconds for those that wait.</summary>
internal sealed partial class FileScanService(FileScanner scanner, FilesOptions options, ILogger<FileScanService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (options.Scanner is null)
            {
                await scanner.ReleaseAsync(stoppingToken);
                return;
            }

            while (!stoppingToken.IsCancellationRequested)
            {
                await ScanAsync(stoppingToken);
                await scanner.WaitAsync(Interval, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what waits is scanned after its next start.
        }
    }

    private async Task ScanAsync(CancellationToken stoppingToken)
    {
        try
        {
            await scanner.ScanDueAsync(stoppingToken);
        }
#pragma warning disable CA1031 // Whatever went wrong, the next look is five seconds away.
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogInterrupted(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "Files could not be scanned")]
    private partial void LogInterrupted(Exception exception);
}
