using System.Security.Cryptography;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Sends mails that are due. An attempt is claimed before it is made, so that of several hosts one makes it; a host that dies after the server took the mail sends it again, under the same identity.</summary>
internal sealed partial class MailSender(
    IMailTransport transport, MailMessages messages, IContextSource<PlatformDbContext> source, IWriteDoor door, TimeProvider clock, ILogger<MailSender> logger)
{
    private const int BatchSize = 20;

    // Longer than the longest attempt that the settings allow.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>Sends all mails that are due.</summary>
    /// <returns>How many left.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        IReadOnlyList<MailRow> due;
        do
        {
            due = await DueAsync(cancellationToken);
            foreach (var mail in due) sent += await ClaimAsync(mail, cancellationToken) && await SendAsync(mail, cancellationToken) ? 1 : 0;
        }
        while (due.Count == BatchSize);
        return sent;
    }

    private async Task<IReadOnlyList<MailRow>> DueAsync(CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await context.Mail.AsNoTracking().Where(row => row.DueAt <= clock.GetUtcNow()).OrderBy(row => row.DueAt).Take(BatchSize).ToListAsync(cancellationToken);
    }

    private async Task<bool> ClaimAsync(MailRow mail, CancellationToken cancellationToken)
    {
        var claimed = 0;
        await door.RunAsync(
            session =>
            {
                claimed = session.Statement(
                    $"UPDATE {session.Table("mail")} SET Attempts = Attempts + 1, DueAt = @until WHERE Id = @id AND Attempts = @attempts AND State = '{nameof(MailState.Queued)}'",
                    ("@until", session.Instant(clock.GetUtcNow() + Claim)),
                    ("@id", mail.Id),
                    ("@attempts", mail.Attempts)).ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        return claimed > 0;
    }

    private async Task<bool> SendAsync(MailRow mail, CancellationToken cancellationToken)
    {
        var attempts = mail.Attempts + 1;
        try
        {
            using var message = messages.Make(mail);
            await transport.SendAsync(message, cancellationToken);
            await NoteAsync(mail, MailState.Sent, due: null, reason: null);
            return true;
        }
        catch (Exception refused) when (refused is MailRefusedException or ParseException or CryptographicException)
        {
            await GiveUpAsync(mail, attempts, refused);
        }
        catch (MailUnavailableException refused) when (attempts >= RetryPolicy.Attempts)
        {
            await GiveUpAsync(mail, attempts, refused);
        }
        catch (MailUnavailableException refused)
        {
            LogPutOff(mail.Id, attempts, refused);
            await NoteAsync(mail, MailState.Queued, clock.GetUtcNow() + RetryPolicy.DelayAfter(attempts, Random.Shared.NextDouble()), refused.Message);
        }

        return false;
    }

    private Task<Result> GiveUpAsync(MailRow mail, int attempts, Exception refused)
    {
        LogGivenUp(mail.Id, attempts, refused);
        return NoteAsync(mail, MailState.GivenUp, due: null, refused.Message);
    }

    // Whoever claimed the attempt notes what came of it; the words go when they are needed no more.
    private Task<Result> NoteAsync(MailRow mail, MailState state, DateTimeOffset? due, string? reason) => door.RunAsync(
        session =>
        {
            var ended = state != MailState.Queued;
            session.Statement(
                $"""
                UPDATE {session.Table("mail")} SET State = @state, DueAt = @due, Reason = @reason, EndedAt = @ended, Content = CASE WHEN @kept = 1 THEN Content END
                WHERE Id = @id AND Attempts = @attempts AND State = '{nameof(MailState.Queued)}'
                """,
                ("@state", state.ToString()),
                ("@due", due is { } at ? session.Instant(at) : null),
                ("@reason", reason is { Length: > MailRow.Configuration.ReasonLength } ? reason[..MailRow.Configuration.ReasonLength] : reason),
                ("@ended", ended ? session.Instant(clock.GetUtcNow()) : null),
                ("@kept", ended ? 0 : 1),
                ("@id", mail.Id),
                ("@attempts", mail.Attempts + 1)).ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    [LoggerMessage(LogLevel.Warning, "Mail {MailId} could not be sent at attempt {Attempt} and waits")]
    private partial void LogPutOff(Guid mailId, int attempt, Exception exception);

    [LoggerMessage(LogLevel.Error, "Mail {MailId} is given up after {Attempts} attempts")]
    private partial void LogGivenUp(Guid mailId, int attempts, Exception exception);
}
