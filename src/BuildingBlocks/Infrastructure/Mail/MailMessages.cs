using System.Globalization;
using System.Security.Cryptography;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using MimeKit;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>
/// Makes the message that leaves (RFC 5322): text and HTML, the same identity at every attempt, a mark that no answering machine answers (RFC 3834), and on a mailing the link
/// by which mail programs end it with one click (RFC 8058).
/// </summary>
internal sealed class MailMessages(
    MailOptions options, AuthorityOptions authority, HostOptions host, MailEnvelope envelope, MailTemplates templates, Messages messages, UnsubscribeTokens tokens)
{
    /// <summary>Makes one message of the mails to one recipient.</summary>
    /// <exception cref="ParseException">The recipient is no address.</exception>
    public MimeMessage Make(IReadOnlyList<MailRow> mails)
    {
        var (last, language) = (mails[^1], mails[^1].Language);
        var text = mails.Count == 1 ? envelope.Open(last.Content!) : Together(mails, language);
        var from = options.From ?? authority.Email ?? $"no-reply@{host.PublicUrl.Host}";
        var message = new MimeMessage
        {
            Subject = text.Subject,
            Date = last.QueuedAt,
            MessageId = $"{(mails.Count == 1 ? last.Id : Identity(mails))}@{host.PublicUrl.Host}",
            Body = new BodyBuilder { TextBody = text.Body, HtmlBody = MailPage.Write(text, language) }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(authority.Name, MailboxAddress.Parse(from).Address));
        message.To.Add(MailboxAddress.Parse(last.Recipient));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, language);
        if (mails.Any(mail => templates.IsMailing(mail.Template)))
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{tokens.LinkOf(last.Recipient)}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private MailText Together(IReadOnlyList<MailRow> mails, string language)
    {
        var before = templates.Write(new DigestMail(mails.Count, authority.Name), language, messages);
        var texts = mails.Select(mail => envelope.Open(mail.Content!)).Select(text => $"— {text.Subject} —\n\n{text.Body}");
        return before with { Body = string.Join("\n\n", texts.Prepend(before.Body)) };
    }

    // The same mails are the same message; with another among them it is a new one.
    private static string Identity(IReadOnlyList<MailRow> mails)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var mail in mails) hash.AppendData(mail.Id.ToByteArray());
        return new Guid(hash.GetHashAndReset().AsSpan(0, 16)).ToString(null, CultureInfo.InvariantCulture);
    }
}
