using System.Globalization;
using System.Text;

namespace AmiPlatform.BuildingBlocks.Domain.Text;

/// <summary>The form in which text is searched and sorted: lower case, no accent, single blanks. Both providers compare it alike.</summary>
public static class FoldedText
{
    /// <summary>Folds a text.</summary>
    /// <param name="text">Any text: what is stored beside the original, or what is searched.</param>
    /// <returns>The folded text; <c>Œuvre  d’Étaing</c> gives <c>oeuvre d'etaing</c>.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var blank = false;
        foreach (var character in WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(character))
            {
                blank = folded.Length > 0;
                continue;
            }

            if (blank) folded.Append(' ');
            blank = false;
            folded.Append(Lower(character));
        }

        return folded.ToString();
    }

    /// <summary>Folds a text for a column of bounded length.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maximumLength">Characters kept.</param>
    /// <returns>The folded text, cut: one character of the original may fold into several.</returns>
    public static string ForColumn(string text, int maximumLength)
    {
        var folded = Of(text);
        return folded.Length <= maximumLength ? folded : folded[..maximumLength];
    }

    private static string WellFormed(string text)
    {
        if (!text.Any(character => char.IsSurrogate(character) || character >= '\ufffe')) return text;
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) wellFormed.Append((rune.Value & 0xfffe) == 0xfffe ? Rune.ReplacementChar.ToString() : rune.ToString());
        return wellFormed.ToString();
    }

    private static string Lower(char character) => char.ToLowerInvariant(character) switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        '’' or 'ʼ' => "'",
        var lower => lower.ToString(),
    };
}
