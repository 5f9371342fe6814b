using MimeKit;

namespace AmiPlatform.IntegrationTests.Access;

internal static class MailedCodes
{
    /// <summary>The paragraph that is one long word.</summary>
    public static string In(MimeMessage mail) =>
        mail.TextBody!.ReplaceLineEndings("\n").Split("\n\n").Single(paragraph => paragraph.Length > 40 && !paragraph.Contains(' ', StringComparison.Ordinal));
}
