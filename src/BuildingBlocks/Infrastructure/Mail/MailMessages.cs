using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using MimeKit;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Makes the message that leaves (RFC 5322): text and HTML, the same identity at every attempt, and a mark that no answering machine answers (RFC 3834).</summary>
internal sealed class MailMessages(MailOptions options, AuthorityOptions authority, HostOptions host, MailEnvelope envelope)
{
    /// <exception cref="ParseException">The recipient is no address.</exception>
    public MimeMessage Make(MailRow mail)
    {
        var text = envelope.Open(mail.Content!);
        var from = options.From ?? authority.Email ?? $"no-reply@{host.PublicUrl.Host}";
        var message = new MimeMessage
        {
            Subject = text.Subject,
            Date = mail.QueuedAt,
            MessageId = $"{mail.Id}@{host.PublicUrl.Host}",
            Body = new BodyBuilder { TextBody = text.Body, HtmlBody = MailPage.Write(text, mail.Language) }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(authority.Name, MailboxAddress.Parse(from).Address));
        message.To.Add(MailboxAddress.Parse(mail.Recipient));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        return message;
    }
}
