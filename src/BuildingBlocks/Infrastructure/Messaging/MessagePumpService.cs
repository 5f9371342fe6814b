using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Runs the pump after every commit and at every due instant; looks every five seconds in case it was not told.</summary>
internal sealed partial class MessagePumpService(MessagePump pump, PumpHealth health, ICommitSignal signal, TimeProvider clock, ILogger<MessagePumpService> logger)
    : BackgroundService, IAsyncDisposable
{
    private static readonly TimeSpan Net = TimeSpan.FromSeconds(5);

    /// <summary>Waits for the round that runs: a host may be disposed without having been stopped, or after its time to stop has run out.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (ExecuteTask is { } running) await Task.WhenAny(running);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var wait = await RunAsync(stoppingToken);
                if (wait > TimeSpan.Zero) await signal.WaitAsync(wait, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<TimeSpan> RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            DateTimeOffset looked;
            do looked = clock.GetUtcNow();
            while (await pump.RunRoundAsync(stoppingToken));
            var wait = await pump.NextDueAsync(looked, Net, stoppingToken);
            health.Ran();
            return wait;
        }
#pragma warning disable CA1031 // Whatever went wrong, the next look is five seconds away.
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogInterrupted(exception);
            health.Interrupted(clock.GetUtcNow(), exception);
            return Net;
        }
    }

    [LoggerMessage(LogLevel.Error, "Events and scheduled acts were interrupted")]
    private partial void LogInterrupted(Exception exception);
}
