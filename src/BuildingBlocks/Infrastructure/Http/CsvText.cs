using System.Buffers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Writes rows of CSV (RFC 4180, separated by semicolons) in which no cell is a formula.</summary>
internal static class CsvText
{
    /// <summary>French spreadsheets take the comma for the decimal sign and open a file of semicolons in columns.</summary>
    private const char Separator = ';';

    private static readonly SearchValues<char> Special = SearchValues.Create([Separator, '"', '\n', '\r']);

    public static string Row(IEnumerable<string?> cells) => string.Join(Separator, cells.Select(Cell)) + "\r\n";

    // A spreadsheet computes what begins with one of these; behind an apostrophe it is text.
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return string.Empty;
        var harmless = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? $"'{text}" : text;
        return harmless.AsSpan().ContainsAny(Special) ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
