using System.Net.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using static AmiPlatform.BuildingBlocks.Infrastructure.Configuration.Settings;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Faults in the settings of mail.</summary>
internal static class MailRules
{
    private const int LongestSeconds = 240;

    public static IEnumerable<string> Mail(MailOptions options)
    {
        if (options.Server is { } server && FileRules.Address(server) is null) yield return Fault("Mail:Server", "a host and a port, such as mail.example:587", server);
        if (options.From is { } from && !MailAddress.TryCreate(from, out _)) yield return Fault("Mail:From", "a mail address", from);
        if (options.TimeoutSeconds is < 1 or > LongestSeconds) yield return Fault("Mail:TimeoutSeconds", $"1 to {LongestSeconds}", $"{options.TimeoutSeconds}");
        if (options.TrustedRoots is { } roots && MailTrust.Read(roots) is null) yield return Fault("Mail:TrustedRoots", "the path of a PEM file with certificates", roots);
        // The password is not repeated.
        if (options.Password is not null && options.User is null) yield return Fault("Mail:User", "the account to which Mail:Password belongs", null);
        if (options.Password is null && options.User is not null) yield return Fault("Mail:Password", "the password of Mail:User", null);
        if (options is { User: not null, Security: MailSecurity.None })
            yield return Fault("Mail:Security", "StartTls or Tls, because Mail:User signs in with a password", nameof(MailSecurity.None));
    }

    /// <summary>What sending by a server needs and has not.</summary>
    public static IEnumerable<string> Missing(MailOptions options, AuthorityOptions authority)
    {
        if (options is { Server: not null, From: null } && authority.Email is null) yield return Fault("Mail:From", "a mail address, because Mail:Server is set and Authority:Email is not", null);
    }
}
