using MimeKit;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Where mail goes.</summary>
internal interface IMailTransport
{
    /// <summary>Hands a message over; when it returns, the message is somebody else's to keep.</summary>
    /// <exception cref="MailRefusedException">It was refused for good.</exception>
    /// <exception cref="MailUnavailableException">It could not be handed over now.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
