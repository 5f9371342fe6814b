using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Sends mails after the commit that queued them, and looks every few seconds for those that wait.</summary>
internal sealed partial class MailSendService(
    MailSender sender, MailSignal signal, MailOptions options, FolderTransport folder, IHostEnvironment environment, ILogger<MailSendService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Server is null && !environment.IsDevelopment()) LogNobodyIsReached(folder.Folder);
        return base.StartAsync(cancellationToken);
    }

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

    [LoggerMessage(LogLevel.Warning, "Mail:Server is not set: mails reach nobody and are written into {Folder}")]
    private partial void LogNobodyIsReached(string folder);

    [LoggerMessage(LogLevel.Error, "Mails could not be sent")]
    private partial void LogInterrupted(Exception exception);
}
