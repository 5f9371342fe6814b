using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Writes the text of a mail as HTML: its paragraphs, and an address that stands alone in one as a link.</summary>
internal static class MailPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(MailText text, string language)
    {
        var page = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{Encoder.Encode(text.Subject)}</title></head>\n<body>\n");
        foreach (var paragraph in text.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = string.Join("<br>\n", paragraph.Split('\n').Select(Encoder.Encode));
            page.Append(IsLink(paragraph) ? $"<p><a href=\"{words}\">{words}</a></p>\n" : $"<p>{words}</p>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static bool IsLink(string paragraph) =>
        !paragraph.Any(char.IsWhiteSpace) && Uri.TryCreate(paragraph, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");
}
