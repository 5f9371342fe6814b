using System.Security.Cryptography;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Sends mails that are due, those of a daily digest in one message for each reader. An attempt is claimed before it is made, so that of several hosts one makes it; a host that dies after the server took the mail sends it again, under the same identity.</summary>
internal sealed partial class MailSender(
    IMailTransport transport, MailMessages messages, IContextSource<PlatformDbContext> source, IWriteDoor door, TimeProvider clock, ILogger<MailSender> logger)
{
    private const int BatchSize = 20;
    private const int DigestSize = 50;

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
            foreach (var mail in due) sent += await SendAsync(await ClaimAsync(mail.Digest ? await TogetherAsync(mail, cancellationToken) : [mail], cancellationToken), cancellationToken);
        }
        while (due.Count == BatchSize);
        return sent;
    }

    private async Task<IReadOnlyList<MailRow>> DueAsync(CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await context.Mail.AsNoTracking().Where(row => row.DueAt <= clock.GetUtcNow()).OrderBy(row => row.DueAt).Take(BatchSize).ToListAsync(cancellationToken);
    }

    /// <summary>What is due to the same reader in the same mail.</summary>
    private async Task<IReadOnlyList<MailRow>> TogetherAsync(MailRow mail, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await context.Mail.AsNoTracking().Where(row => row.DueAt <= clock.GetUtcNow() && row.Digest && row.Recipient == mail.Recipient)
            .OrderBy(row => row.QueuedAt).ThenBy(row => row.Id).Take(DigestSize).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<MailRow>> ClaimAsync(IReadOnlyList<MailRow> mails, CancellationToken cancellationToken)
    {
        IReadOnlyList<MailRow> claimed = [];
        await door.RunAsync(
            session =>
            {
                var until = session.Instant(clock.GetUtcNow() + Claim);
                claimed = [.. mails.Where(mail => session.Statement(
                    $"UPDATE {session.Table("mail")} SET Attempts = Attempts + 1, DueAt = @until WHERE Id = @id AND Attempts = @attempts AND State = '{nameof(MailState.Queued)}'",
                    ("@until", until),
                    ("@id", mail.Id),
                    ("@attempts", mail.Attempts)).ExecuteNonQuery() > 0)];
                return Task.FromResult(Result.Success);
            },
            cancellationToken);
        return claimed;
    }

    private async Task<int> SendAsync(IReadOnlyList<MailRow> mails, CancellationToken cancellationToken)
    {
        if (mails.Count == 0) return 0;
        var attempts = mails.Max(mail => mail.Attempts) + 1;
        try
        {
            using var message = messages.Make(mails);
            await transport.SendAsync(message, cancellationToken);
            await NoteAsync(mails, MailState.Sent, due: null, reason: null);
            return mails.Count;
        }
        catch (Exception refused) when (refused is MailRefusedException or ParseException or CryptographicException)
        {
            await GiveUpAsync(mails, attempts, refused);
        }
        catch (MailUnavailableException refused) when (attempts >= MailPatience.Attempts)
        {
            await GiveUpAsync(mails, attempts, refused);
        }
        catch (MailUnavailableException refused)
        {
            LogPutOff(mails[0].Id, attempts, refused);
            await NoteAsync(mails, MailState.Queued, clock.GetUtcNow() + MailPatience.DelayAfter(attempts, Random.Shared.NextDouble()), refused.Message);
        }

        return 0;
    }

    private Task<Result> GiveUpAsync(IReadOnlyList<MailRow> mails, int attempts, Exception refused)
    {
        LogGivenUp(mails[0].Id, attempts, refused);
        return NoteAsync(mails, MailState.GivenUp, due: null, refused.Message);
    }

    // Whoever claimed the attempt notes what came of it; the words go once the mail has left, while one that was given up may be sent again.
    private Task<Result> NoteAsync(IReadOnlyList<MailRow> mails, MailState state, DateTimeOffset? due, string? reason) => door.RunAsync(
        session =>
        {
            var ended = state != MailState.Queued;
            foreach (var mail in mails)
            {
                session.Statement(
                    $"""
                    UPDATE {session.Table("mail")} SET State = @state, DueAt = @due, Reason = @reason, EndedAt = @ended, Content = CASE WHEN @kept = 1 THEN Content END
                    WHERE Id = @id AND Attempts = @attempts AND State = '{nameof(MailState.Queued)}'
                    """,
                    ("@state", state.ToString()),
                    ("@due", due is { } at ? session.Instant(at) : null),
                    ("@reason", reason is { Length: > MailRow.Configuration.ReasonLength } ? reason[..MailRow.Configuration.ReasonLength] : reason),
                    ("@ended", ended ? session.Instant(clock.GetUtcNow()) : null),
                    ("@kept", state == MailState.Sent ? 0 : 1),
                    ("@id", mail.Id),
                    ("@attempts", mail.Attempts + 1)).ExecuteNonQuery();
            }

            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    [LoggerMessage(LogLevel.Warning, "Mail {MailId} could not be sent at attempt {Attempt} and waits")]
    private partial void LogPutOff(Guid mailId, int attempt, Exception exception);

    [LoggerMessage(LogLevel.Error, "Mail {MailId} is given up after {Attempts} attempts")]
    private partial void LogGivenUp(Guid mailId, int attempts, Exception exception);
}
