using System.Globalization;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Writes mails as rows, however many by one statement.</summary>
internal sealed class MailQueue(MailTemplates templates, Messages messages, MailEnvelope envelope, MailSignal signal, IIdGenerator ids, TimeProvider clock) : ITransactionMail
{
    public void Queue(WriteSession session, string module, string recipient, string fact, IMailContent content, string? language = null) =>
        Write(session, module, [Compose(recipient, fact, content, language)]);

    /// <summary>Writes the words of a mail and closes them.</summary>
    public WrittenMail Compose(string recipient, string fact, IMailContent content, string? language)
    {
        language ??= MailTemplates.LanguageOf(CultureInfo.CurrentUICulture);
        // As SQLite keeps an identifier; SQL Server reads either case.
        var id = ids.Next().ToString().ToUpperInvariant();
        return new WrittenMail(id, recipient, fact, MailTemplates.NameOf(content.GetType()), language, envelope.Close(templates.Write(content, language, messages)));
    }

    /// <summary>Writes mails as rows of the transaction; what was told to an address before is left out.</summary>
    public void Write(WriteSession session, string module, IReadOnlyList<WrittenMail> mails)
    {
        var table = session.Table("mail");
        // The lock on the gap lets two that tell the same wait for each other on SQL Server; SQLite writes one at a time.
        var (rows, told) = session.Provider == DatabaseProvider.Sqlite
            ? ("(SELECT value ->> 'Id' AS Id, value ->> 'Fact' AS Fact, value ->> 'Recipient' AS Recipient, value ->> 'Template' AS Template, value ->> 'Language' AS Language, value ->> 'Content' AS Content FROM json_each(@mails))", table)
            : ("OPENJSON(@mails) WITH (Id uniqueidentifier, Fact nvarchar(200), Recipient nvarchar(254), Template nvarchar(100), Language nvarchar(2), Content nvarchar(max))", $"{table} WITH (UPDLOCK, HOLDLOCK)");
        session.Statement(
            $"""
            INSERT INTO {table} (Id, Module, Fact, Recipient, Template, Language, Content, State, QueuedAt, DueAt, Attempts)
            SELECT mail.Id, @module, mail.Fact, mail.Recipient, mail.Template, mail.Language, mail.Content, '{nameof(MailState.Queued)}', @now, @now, 0
            FROM {rows} AS mail
            WHERE NOT EXISTS (SELECT 1 FROM {told} WHERE Fact = mail.Fact AND Recipient = mail.Recipient)
            """,
            ("@module", module),
            ("@now", session.Instant(clock.GetUtcNow())),
            ("@mails", JsonSerializer.Serialize(mails.DistinctBy(Told).ToList(), MailRowsJsonContext.Default.ListWrittenMail))).ExecuteNonQuery();
    }

    public void Committed() => signal.Pulse();

    // SQL Server's usual collation sees no difference of case.
    private static (string Fact, string Recipient) Told(WrittenMail mail) => (mail.Fact.ToUpperInvariant(), mail.Recipient.ToUpperInvariant());
}
