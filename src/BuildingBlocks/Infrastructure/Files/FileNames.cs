using System.Globalization;
using System.Text;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Makes of the name that a client gave one that is shown and downloaded without surprise; a stored file is never found by it.</summary>
internal static class FileNames
{
    private const int Longest = 150;
    private const int LongestExtension = 10;

    /// <summary>The name without folders, control, formatting (among them right-to-left) and unpaired characters; <c>document</c> where nothing is left.</summary>
    public static string Normalise(string given)
    {
        var kept = new StringBuilder();
        foreach (var rune in given.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) continue;
            kept.Append(rune.ToString());
        }
        var name = kept.ToString().Normalize(NormalizationForm.FormC);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Select(character => character is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? '_' : character)).Trim(' ', '.');
        return name.Length == 0 ? "document" : name.Length <= Longest ? name : Shorten(name);
    }

    private static string Shorten(string name)
    {
        var extension = Path.GetExtension(name) is { Length: <= LongestExtension } found ? found : "";
        var cut = Longest - extension.Length;
        return (char.IsHighSurrogate(name[cut - 1]) ? name[..(cut - 1)] : name[..cut]) + extension;
    }
}
