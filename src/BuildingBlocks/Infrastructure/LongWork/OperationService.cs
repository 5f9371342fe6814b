using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Does long work after the commit that accepted it, several pieces side by side, and looks every few seconds for what waits or was left behind.</summary>
internal sealed partial class OperationService(Operations operations, OperationRunner runner, OperationSignal signal, ILogger<OperationService> logger) : BackgroundService
{
    private const int SideBySide = 4;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly List<Task> running = [];
    private bool prepared;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await BeginAsync(stoppingToken);
                await signal.WaitAsync(Interval, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was begun is given back, and done after the next start.
        }

        await Task.WhenAll(running);
    }

    private async Task BeginAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!prepared) await operations.PrepareAsync(stoppingToken);
            prepared = true;
            running.RemoveAll(task => task.IsCompleted);
            while (running.Count < SideBySide && await operations.ClaimAsync(stoppingToken) is { } claimed) running.Add(RunAsync(claimed, stoppingToken));
        }
#pragma warning disable CA1031 // Whatever went wrong, the next look is five seconds away.
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogInterrupted(exception);
        }
    }

    private async Task RunAsync(ClaimedOperation claimed, CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await runner.RunAsync(claimed, stoppingToken);
        }
#pragma warning disable CA1031 // What became of it could not be written: its claim runs out, and it is done anew.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogInterrupted(exception);
        }
        finally
        {
            signal.Pulse();
        }
    }

    [LoggerMessage(LogLevel.Error, "Long work was interrupted")]
    private partial void LogInterrupted(Exception exception);
}
