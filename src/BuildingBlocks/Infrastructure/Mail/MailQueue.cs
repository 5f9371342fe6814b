using System.Globalization;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Writes mails as rows, however many by one statement; what their readers want of mailings is looked up by the same.</summary>
internal sealed class MailQueue(
    MailTemplates templates, Messages messages, MailEnvelope envelope, MailSignal signal, IIdGenerator ids, IAuthority authority, TimeProvider clock) : ITransactionMail
{
    // The cells of a row, the same for a reader of JSON on both databases.
    private const string Sqlite =
        """
        (SELECT value ->> 'Id' AS Id, value ->> 'Recipient' AS Recipient, value ->> 'Address' AS Address, value ->> 'Mailing' AS Mailing, value ->> 'Fact' AS Fact,
        value ->> 'Template' AS Template, value ->> 'Language' AS Language, value ->> 'Content' AS Content FROM json_each(@mails))
        """;

    private const string SqlServer =
        """
        OPENJSON(@mails) WITH (Id uniqueidentifier, Recipient nvarchar(254), Address nvarchar(254), Mailing int, Fact nvarchar(200),
        Template nvarchar(100), Language nvarchar(2), Content nvarchar(max))
        """;

    private const string Withheld = $"mail.Mailing = 1 AND wish.Mailings = '{nameof(MailingDelivery.None)}'";
    private const string Together = $"mail.Mailing = 1 AND wish.Mailings = '{nameof(MailingDelivery.DailyDigest)}'";
    private static readonly TimeSpan DigestTime = TimeSpan.FromHours(7);

    public void Queue(WriteSession session, string module, string recipient, string fact, IMailContent content, string? language = null) =>
        Write(session, module, [Compose(recipient, fact, content, language)]);

    /// <summary>Writes the words of a mail and closes them.</summary>
    public WrittenMail Compose(string recipient, string fact, IMailContent content, string? language)
    {
        language ??= MailTemplates.LanguageOf(CultureInfo.CurrentUICulture);
        // As SQLite keeps an identifier; SQL Server reads either case.
        var id = ids.Next().ToString().ToUpperInvariant();
        var (kind, template) = (MailTemplates.KindOf(content.GetType()), MailTemplates.NameOf(content.GetType()));
        return new WrittenMail(
            id, recipient, recipient.ToLowerInvariant(), kind == MailKind.Mailing ? 1 : 0, fact, template, language, envelope.Close(templates.Write(content, language, messages)));
    }

    /// <summary>Writes mails as rows of the transaction; what was told to an address before is left out.</summary>
    public void Write(WriteSession session, string module, IReadOnlyList<WrittenMail> mails)
    {
        var now = clock.GetUtcNow();
        var table = session.Table("mail");
        // The lock on the gap lets two that tell the same wait for each other on SQL Server; SQLite writes one at a time.
        var (rows, told) = session.Provider == DatabaseProvider.Sqlite ? (Sqlite, table) : (SqlServer, $"{table} WITH (UPDLOCK, HOLDLOCK)");
        session.Statement(
            $"""
            INSERT INTO {table} (Id, Module, Fact, Recipient, Template, Language, QueuedAt, Attempts, Content, State, DueAt, EndedAt, Digest)
            SELECT mail.Id, @module, mail.Fact, mail.Recipient, mail.Template, mail.Language, @now, 0,
            CASE WHEN {Withheld} THEN NULL ELSE mail.Content END,
            CASE WHEN {Withheld} THEN '{nameof(MailState.Withheld)}' ELSE '{nameof(MailState.Queued)}' END,
            CASE WHEN {Withheld} THEN NULL WHEN {Together} THEN @digest ELSE @now END,
            CASE WHEN {Withheld} THEN @now END,
            CASE WHEN {Together} THEN 1 ELSE 0 END
            FROM {rows} AS mail LEFT JOIN {session.Table("mail_preferences")} AS wish ON wish.Address = mail.Address
            WHERE NOT EXISTS (SELECT 1 FROM {told} WHERE Fact = mail.Fact AND Recipient = mail.Recipient)
            """,
            ("@module", module),
            ("@now", session.Instant(now)),
            ("@digest", session.Instant(NextDigest(now))),
            ("@mails", JsonSerializer.Serialize(mails.DistinctBy(Told).ToList(), MailRowsJsonContext.Default.ListWrittenMail))).ExecuteNonQuery();
    }

    public void Committed() => signal.Pulse();

    private DateTimeOffset NextDigest(DateTimeOffset now)
    {
        var here = TimeZoneInfo.ConvertTime(now, authority.Zone);
        var next = here.Date + DigestTime;
        if (next <= here.DateTime) next = next.AddDays(1);
        return new DateTimeOffset(next, authority.Zone.GetUtcOffset(next)).ToUniversalTime();
    }

    // SQL Server's usual collation sees no difference of case.
    private static (string Fact, string Recipient) Told(WrittenMail mail) => (mail.Fact.ToUpperInvariant(), mail.Recipient.ToUpperInvariant());
}
