using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Application.Imports;

/// <summary>What can be wrong with a file; each names its line, and the column and text where there are some.</summary>
internal static class ImportErrors
{
    private const int LongestQuote = 100;

    public static readonly Error Empty = Error.Rule("territories.import-empty").At("/lines");

    public static Error NotUtf8(int line) => Of("not-utf8", line);

    public static Error TooManyLines(int line) => Of("too-many-lines", line, ("maximum", ImportLimits.Lines));

    public static Error Malformed(int line) => Of("line-malformed", line);

    public static Error SurplusCells(int line, int expected, int found) => Of("cells-surplus", line, ("expected", expected), ("found", found));

    public static Error ColumnMissing(string column) => Cell("column-missing", 1, column, null);

    public static Error ColumnTwice(string column) => Cell("column-twice", 1, column, null);

    public static Error Missing(int line, string column) => Cell("cell-missing", line, column, null);

    public static Error TooLong(int line, string column, string given, int maximum) => Cell("text-too-long", line, column, given, ("maximum", maximum));

    public static Error NotValid(string what, int line, string column, string given, params (string Name, object? Value)[] more) =>
        Cell($"{what}-not-valid", line, column, given, more);

    public static Error CodeTwice(int line, string column, string given, int firstLine) => Cell("code-twice", line, column, given, ("firstLine", firstLine));

    public static Error DistrictTwice(int line, string column, string given, int firstLine) => Cell("district-twice", line, column, given, ("firstLine", firstLine));

    public static Error GenerationDiffers(int line, string column, string given, string generation, string expected) =>
        Cell("generation-differs", line, column, given, ("generation", generation), ("expected", expected));

    public static Error CommuneUnknown(int line, string column, string given) => Cell("commune-unknown", line, column, given);

    /// <summary>A rule of the domain, at the line that broke it.</summary>
    public static Error OnLine(this Error error, int line) =>
        error with { Target = $"/lines/{line}", Arguments = new Dictionary<string, object?>(error.Arguments) { ["line"] = line } };

    /// <summary>Line of a fault; what concerns the whole file comes first.</summary>
    public static int LineOf(Error error) => error.Arguments.GetValueOrDefault("line") as int? ?? 0;

    private static Error Of(string name, int line, params (string Name, object? Value)[] more) =>
        Error.Rule($"territories.import-{name}", [("line", line), .. more]).At($"/lines/{line}");

    private static Error Cell(string name, int line, string column, string? given, params (string Name, object? Value)[] more) =>
        Error.Rule($"territories.import-{name}", [("line", line), ("column", column), ("given", Short(given)), .. more]).At($"/lines/{line}/{column}");

    private static string? Short(string? text) => text?.Length > LongestQuote ? text[..LongestQuote] + "…" : text;
}
