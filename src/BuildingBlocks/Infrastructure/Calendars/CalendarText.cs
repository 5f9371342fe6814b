namespace AmiPlatform.BuildingBlocks.Infrastructure.Calendars;

/// <summary>Takes out of texts what RFC 5545 does not allow there; the library escapes the rest, but lets a line break in a name begin a line of its own.</summary>
internal static class CalendarText
{
    /// <summary>Several lines, without other control characters.</summary>
    public static string? Lines(string? text) =>
        text is null ? null : Kept(text.ReplaceLineEndings("\n"), character => character == '\n' || !char.IsControl(character));

    /// <summary>One line without quotation marks, as a parameter may hold it.</summary>
    public static string? Name(string? text) =>
        text is null ? null : Kept(text.ReplaceLineEndings(" "), character => character != '"' && !char.IsControl(character));

    private static string Kept(string text, Func<char, bool> allowed) => string.Concat(text.Where(allowed));
}
