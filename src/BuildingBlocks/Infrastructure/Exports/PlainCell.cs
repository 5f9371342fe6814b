using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Exports;

/// <summary>Text in a form that no spreadsheet computes, whichever sign it takes for the end of a cell and whatever it trims.</summary>
internal static partial class PlainCell
{
    // The last four are the wide forms, which Asian editions compute as well.
    private const string Formulas = "=+-@＝＋－＠";

    private const string Separators = ";,\t\r\n";

    /// <summary>Puts an apostrophe before whatever could begin a formula: at the beginning, and where a reader with another separator would begin a cell or a line.</summary>
    /// <param name="text">What people wrote.</param>
    /// <returns>The same text where nothing in it is dangerous; a number or a telephone number with its sign is not.</returns>
    public static string Of(string text)
    {
        if (Number().IsMatch(text)) return text;
        StringBuilder? safe = null;
        var begins = true;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (begins && (Formulas.Contains(sign, StringComparison.Ordinal) || (at == 0 && sign is '\t' or '\r' or '\n')))
            {
                safe ??= new StringBuilder(text, 0, at, text.Length + 8);
                safe.Append('\'');
            }

            safe?.Append(sign);
            begins = Separators.Contains(sign, StringComparison.Ordinal) || (begins && IsTrimmed(sign));
        }

        return safe?.ToString() ?? text;
    }

    // Blanks and what shows nothing may be trimmed; a quotation mark may be read as the beginning of a quoted cell.
    private static bool IsTrimmed(char sign) =>
        sign == '"' || char.IsWhiteSpace(sign) || char.IsControl(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.Format;

    [GeneratedRegex(@"^[+-]\d+(?:[ .,\u00A0\u202F]\d+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
