using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Exports;

/// <summary>Text as a cell of a workbook holds it (ISO/IEC 29500-1, 22.9.2.19: what XML cannot say is <c>_x001F_</c>).</summary>
internal static partial class SheetText
{
    /// <summary>Most characters of a cell; spreadsheets call a file with longer ones damaged.</summary>
    public const int Longest = 32_767;

    private const char Cut = '…';

    public static string Of(string text)
    {
        if (text.Length > Longest) text = string.Concat(text.AsSpan(0, Longest - (char.IsHighSurrogate(text[Longest - 2]) ? 2 : 1)), [Cut]);
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '^') && !text.Contains('_', StringComparison.Ordinal)) return text;
        text = LooksEscaped().Replace(text, "_x005F_");
        StringBuilder said = new(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (char.IsHighSurrogate(sign) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) said.Append(sign).Append(text[++at]);
            else if (char.IsSurrogate(sign)) said.Append('\uFFFD');
            else if (sign is < ' ' and not '\t' and not '\n' or '\uFFFE' or '\uFFFF') said.Append(CultureInfo.InvariantCulture, $"_x{(int)sign:X4}_");
            else said.Append(sign);
        }

        return said.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEscaped();
}
