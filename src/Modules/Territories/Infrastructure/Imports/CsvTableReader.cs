using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Imports;
using CsvHelper;
using CsvHelper.Configuration;

namespace AmiPlatform.Territories.Infrastructure.Imports;

/// <summary>CSV in UTF-8, cells separated by semicolons, as French open data publishes it.</summary>
internal sealed class CsvTableReader : ITableReader
{
    private const int BufferSize = 16 * 1024;
    private const int LongestCell = 4_000;

    /// <summary>Stands where bytes are not UTF-8, so that their line is known: no text holds this code point.</summary>
    private const char NotText = '\uFFFF';

    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback($"{NotText}"));

    public async IAsyncEnumerable<TableLine> ReadAsync(Stream file, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(file, Utf8, true, BufferSize, leaveOpen: true);
        var malformed = false;
        using var parser = new CsvParser(text, Configuration(() => malformed = true), leaveOpen: true);
        Dictionary<string, int>? places = null;
        var (previousEnd, read) = (0, 0);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            malformed = false;
            var (cells, fault) = await NextAsync(parser, previousEnd + 1);
            var number = previousEnd + 1;
            previousEnd = parser.RawRow;
            if (fault is not null) yield return TableLine.Faulty(number, fault);
            if (fault is not null || cells is null) yield break;
            if (cells.All(string.IsNullOrEmpty)) continue;
            if (places is null)
            {
                var faults = ReadHeading(cells, columns, out places);
                foreach (var missing in faults) yield return TableLine.Faulty(number, missing);
                if (faults.Count > 0) yield break;
                continue;
            }

            if (++read > ImportLimits.Lines)
            {
                yield return TableLine.Faulty(number, ImportErrors.TooManyLines(number));
                yield break;
            }

            yield return malformed ? TableLine.Faulty(number, ImportErrors.Malformed(number)) : Line(number, cells, columns, places);
        }
    }

    private static TableLine Line(int number, string[] cells, IReadOnlyList<string> columns, Dictionary<string, int> places)
    {
        if (cells.Skip(places.Count).Any(cell => cell.Length > 0))
            return TableLine.Faulty(number, ImportErrors.SurplusCells(number, places.Count, cells.Length));
        return new TableLine(number, columns.ToDictionary(column => column, column => places[column] < cells.Length ? cells[places[column]] : string.Empty));
    }

    private static List<Error> ReadHeading(string[] heading, IReadOnlyList<string> columns, out Dictionary<string, int> places)
    {
        List<Error> faults = [];
        places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < heading.Length; index++)
        {
            if (!places.TryAdd(heading[index].Length > 0 ? heading[index] : $" {index}", index)) faults.Add(ImportErrors.ColumnTwice(heading[index]));
        }

        var known = places;
        faults.AddRange(columns.Where(column => !known.ContainsKey(column)).Select(ImportErrors.ColumnMissing));
        return faults;
    }

    private static async Task<(string[]? Cells, Error? Fault)> NextAsync(CsvParser parser, int line)
    {
        try
        {
            if (!await parser.ReadAsync()) return (null, null);
            var place = parser.RawRecord.IndexOf(NotText, StringComparison.Ordinal);
            return place < 0 ? (parser.Record, null) : (null, ImportErrors.NotUtf8(line + parser.RawRecord.AsSpan(0, place).Count('\n')));
        }
        catch (CsvHelperException)
        {
            return (null, ImportErrors.Malformed(line));
        }
    }

    private static CsvConfiguration Configuration(Action badData) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = ";",
        TrimOptions = TrimOptions.Trim,
        IgnoreBlankLines = false,
        MaxFieldSize = LongestCell,
        BufferSize = BufferSize,
        BadDataFound = _ => badData(),
    };
}
