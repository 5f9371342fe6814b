using System.Globalization;
using System.Net.Sockets;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Hands messages to a mail server by SMTP (RFC 5321); an answer from 500 on is for good, everything else is tried again.</summary>
internal sealed class SmtpTransport(MailOptions options) : IMailTransport
{
    private const int Permanent = 500;
    private readonly MailTrust? trust = options.TrustedRoots is { } path ? new MailTrust(MailTrust.Read(path) ?? throw new InvalidOperationException($"{path} has no certificates.")) : null;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var (host, port) = FileRules.Address(options.Server!)!.Value;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        using var client = new SmtpClient();
        if (trust is not null) client.ServerCertificateValidationCallback = trust.Trusts;
        try
        {
            await client.ConnectAsync(host, port, Security(), limit.Token);
            if (options.User is { } user) await client.AuthenticateAsync(user, options.Password!, limit.Token);
            await client.SendAsync(message, limit.Token);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode != SmtpErrorCode.UnexpectedStatusCode && (int)refused.StatusCode >= Permanent)
        {
            throw new MailRefusedException(Answer(refused), refused);
        }
        catch (SmtpCommandException refused)
        {
            throw new MailUnavailableException(Answer(refused), refused);
        }
        catch (NotSupportedException refused)
        {
            throw new MailUnavailableException($"{options.Server}: {refused.Message}", refused);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailUnavailableException($"{options.Server}: no answer within {options.TimeoutSeconds} s.", late);
        }
        catch (Exception refused) when (refused is IOException or SocketException or ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException)
        {
            throw new MailUnavailableException($"{options.Server}: {refused.Message}", refused);
        }

        // The message is accepted; leaving without a goodbye could only lose the goodbye.
        await client.DisconnectAsync(quit: false, CancellationToken.None);
    }

    private static string Answer(SmtpCommandException refused) => string.Create(CultureInfo.InvariantCulture, $"{(int)refused.StatusCode} {refused.Message}");

    private SecureSocketOptions Security() => options.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
