using System.Globalization;

namespace AmiPlatform.BuildingBlocks.Domain.Text;

/// <summary>Text that reads as it is stored: no control character, no bidirectional control, no half of a character.</summary>
public static class PlainText
{
    /// <summary>Looks for what does not belong into a line, such as a name or a title.</summary>
    /// <param name="line">Any text.</param>
    /// <returns>The first fault, or nothing.</returns>
    public static Error? LineFault(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return FirstRefused(line, severalLines: false) is { } index ? Fault("text.line-character", line, index) : null;
    }

    /// <summary>Looks for what does not belong into a text of several lines: line breaks and tabs do.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The first fault, or nothing.</returns>
    public static Error? Fault(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FirstRefused(text, severalLines: true) is { } index ? Fault("text.character", text, index) : null;
    }

    private static Error Fault(string code, string text, int index) =>
        Error.Malformed(code, ("character", string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[index]:X4}")), ("position", index + 1));

    private static int? FirstRefused(string text, bool severalLines)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])) index++;
            else if (IsRefused(text[index], severalLines)) return index;
        }

        return null;
    }

    private static bool IsRefused(char character, bool severalLines) => character switch
    {
        '\n' or '\t' or '\r' or '\u2028' or '\u2029' => !severalLines,
        >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' => true,
        >= '\ufffe' => true,
        _ => char.IsControl(character) || char.IsSurrogate(character),
    };
}
