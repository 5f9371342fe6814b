using System.Collections;
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
    /// <returns>A cell for each column.</returns>
    public IReadOnlyList<TableCell> Row(TItem item, IWording wording, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(zone);
        return [.. columns.Select(column => Cell(column.Value(item), wording, zone))];
    }

    private static TableCell Cell(object? value, IWording wording, TimeZoneInfo zone) => value switch
    {
        null => default,
        string text => text,
        Enum name => wording.Name(name),
        bool answer => wording.Say(new Phrase(answer ? "words.yes" : "words.no")),
        DateTimeOffset instant => TableCell.Instant(instant, zone),
        DateOnly day => TableCell.Day(day),
        decimal amount => TableCell.Amount(amount),
        int number => TableCell.Whole(number),
        long number => TableCell.Whole(number),
        IEnumerable several => string.Join(", ", several.Cast<object?>().Select(one => Cell(one, wording, zone))),
        _ => throw new NotSupportedException($"A cell cannot show a {value.GetType()}."),
    };
}
