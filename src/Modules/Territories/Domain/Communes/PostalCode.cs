namespace AmiPlatform.Territories.Domain.Communes;

/// <summary>Five digits; a commune has one or more, and one may serve several communes.</summary>
internal static class PostalCode
{
    private const int Length = 5;

    /// <summary>Reads a cell of a file, where a spreadsheet may have lost the leading zero.</summary>
    public static string? ReadCell(string text)
    {
        var value = text.Trim();
        if (!value.All(char.IsAsciiDigit)) return null;
        return value.Length switch { Length => value, Length - 1 => "0" + value, _ => null };
    }
}
