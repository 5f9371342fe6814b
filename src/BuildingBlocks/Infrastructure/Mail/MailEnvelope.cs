using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Keeps the words of a mail that waits from whoever reads the database: they may hold a personal link.</summary>
internal sealed class MailEnvelope(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("AmiPlatform.Mail");

    public string Close(MailText text) => Convert.ToBase64String(protector.Protect(Encoding.UTF8.GetBytes($"{text.Subject.ReplaceLineEndings(" ")}\n{text.Body}")));

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was closed under a key that is no longer here.</exception>
    public MailText Open(string closed)
    {
        var text = Encoding.UTF8.GetString(protector.Unprotect(Convert.FromBase64String(closed))).Split('\n', 2);
        return new MailText(text[0], text[1]);
    }
}
