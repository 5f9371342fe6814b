using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Writes mails as rows.</summary>
internal sealed class MailQueue(MailTemplates templates, Messages messages, MailEnvelope envelope, MailSignal signal, IIdGenerator ids, TimeProvider clock) : ITransactionMail
{
    public void Queue(WriteSession session, string module, string recipient, string fact, IMailContent content, string? language = null)
    {
        var table = session.Table("mail");
        language ??= MailTemplates.LanguageOf(CultureInfo.CurrentUICulture);
        // The lock on the gap lets two that tell the same wait for each other on SQL Server; SQLite writes one at a time.
        var told = session.Provider == DatabaseProvider.Sqlite ? table : $"{table} WITH (UPDLOCK, HOLDLOCK)";
        var now = session.Instant(clock.GetUtcNow());
        session.Statement(
            $"""
            INSERT INTO {table} (Id, Module, Fact, Recipient, Template, Language, Content, State, QueuedAt, DueAt, Attempts)
            SELECT @id, @module, @fact, @recipient, @template, @language, @content, '{nameof(MailState.Queued)}', @now, @now, 0
            WHERE NOT EXISTS (SELECT 1 FROM {told} WHERE Fact = @fact AND Recipient = @recipient)
            """,
            ("@id", ids.Next()),
            ("@module", module),
            ("@fact", fact),
            ("@recipient", recipient),
            ("@template", MailTemplates.NameOf(content.GetType())),
            ("@language", language),
            ("@content", envelope.Close(templates.Write(content, language, messages))),
            ("@now", now)).ExecuteNonQuery();
    }

    public void Committed() => signal.Pulse();
}
