using System.Collections;
using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Application.Exports;

/// <summary>How the items of a list are written as a table for spreadsheets: which columns, under which titles.</summary>
/// <typeparam name="TItem">An item of the list.</typeparam>
/// <param name="name">Name of the file, without ending.</param>
/// <param name="labels">Beginning of the message keys of the titles, such as <c>calls.column</c>.</param>
/// <param name="columns">Last part of the title's key, and what an item shows there.</param>
public sealed class ListTable<TItem>(string name, string labels, params (string Label, Func<TItem, object?> Value)[] columns) : IListTable
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> TitleKeys { get; } = [.. columns.Select(column => $"{labels}.{column.Label}")];

    /// <summary>Writes an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="wording">Names the values of enumerations in the caller's language.</param>
    /// <param name="zone">Zone in which instants are written.</param>
    /// <returns>A cell for each column: dates and numbers as every spreadsheet reads them, whatever its language.</returns>
    public IReadOnlyList<string?> Row(TItem item, IWording wording, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(zone);
        return [.. columns.Select(column => Cell(column.Value(item), wording, zone))];
    }

    private static string? Cell(object? value, IWording wording, TimeZoneInfo zone) => value switch
    {
        null => null,
        string text => text,
        Enum name => wording.Name(name),
        bool answer => wording.Say(new Phrase(answer ? "words.yes" : "words.no")),
        DateTimeOffset instant => TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable several => string.Join(", ", several.Cast<object?>().Select(one => Cell(one, wording, zone))),
        _ => throw new NotSupportedException($"A cell cannot show a {value.GetType()}."),
    };
}
