using System.Globalization;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Application.Imports;

/// <summary>Reads the cells of a line; what is wrong goes to the list of errors and reads as nothing.</summary>
internal sealed class LineCells(TableLine line, List<Error> errors)
{
    private const int MostResidents = 100_000_000;
    private static readonly char[] Separators = [';', ',', '|', ' '];

    public int Number => line.Number;

    public string? Text(string column, int maximum)
    {
        if (Filled(column) is not { } text) return null;
        if (text.Length > maximum) return Wrong<string>(ImportErrors.TooLong(line.Number, column, text, maximum));
        return PlainText.LineFault(text) is not null ? Wrong<string>(ImportErrors.NotValid("text", line.Number, column, text)) : text;
    }

    public TValue? Value<TValue>(string column, string what, Func<string?, TValue?> read)
        where TValue : struct =>
        Filled(column) is not { } text ? null : read(text) ?? WrongValue<TValue>(ImportErrors.NotValid(what, line.Number, column, text));

    /// <summary>A number of residents; an empty cell is none where the column may be empty.</summary>
    public (int? Residents, bool Readable) Residents(string column, bool optional = false)
    {
        if (optional && line.Cells[column].Length == 0) return (null, true);
        if (Filled(column) is not { } text) return (null, false);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostResidents) return (number, true);
        errors.Add(ImportErrors.NotValid("number", line.Number, column, text, ("maximum", MostResidents)));
        return (null, false);
    }

    /// <summary>Several values in one cell; those that cannot be read are told one by one.</summary>
    public IReadOnlyList<TValue> Several<TValue>(string column, string what, Func<string, TValue?> read)
        where TValue : struct => SeveralOf(column, what, part => read(part) is { } value ? [value] : Array.Empty<TValue>());

    public IReadOnlyList<string> PostalCodes(string column) =>
        SeveralOf(column, "postal-code", part => PostalCode.ReadCell(part) is { } value ? [value] : Array.Empty<string>());

    private TValue[] SeveralOf<TValue>(string column, string what, Func<string, TValue[]> read)
    {
        if (Filled(column) is not { } text) return [];
        var values = new List<TValue>();
        foreach (var part in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = read(part);
            if (found.Length == 0) errors.Add(ImportErrors.NotValid(what, line.Number, column, part));
            values.AddRange(found);
        }

        if (values.Count == 0 && text.All(Separators.Contains)) errors.Add(ImportErrors.Missing(line.Number, column));
        return [.. values];
    }

    private string? Filled(string column)
    {
        var text = line.Cells[column];
        return text.Length > 0 ? text : Wrong<string>(ImportErrors.Missing(line.Number, column));
    }

    private T? Wrong<T>(Error error)
        where T : class
    {
        errors.Add(error);
        return null;
    }

    private T? WrongValue<T>(Error error)
        where T : struct
    {
        errors.Add(error);
        return null;
    }
}
