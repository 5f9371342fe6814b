using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Sends mails after the commit that queued them, and looks every few seconds for those that wait.</summary>
internal sealed partial class MailSendService(MailSender sender, MailSignal signal, ILogger<MailSendService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await SendAsync(stoppingToken);
                await signal.WaitAsync(Interval, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what waits is sent after its next start.
        }
    }

    private async Task SendAsync(CancellationToken stoppingToken)
    {
        try
        {
            await sender.SendDueAsync(stoppingToken);
        }
#pragma warning disable CA1031 // Whatever went wrong, the next look is five seconds away.
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogInterrupted(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "Mails could not be sent")]
    private partial void LogInterrupted(Exception exception);
}
