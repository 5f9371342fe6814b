using System.Globalization;

namespace AmiPlatform.BuildingBlocks.Application.Exports;

/// <summary>What stands in a cell of a table: nothing, a text, a whole number, an amount, a day or an instant.</summary>
public readonly record struct TableCell
{
    private readonly string? text;
    private readonly decimal number;
    private readonly DateTime moment;

    private TableCell(TableCellKind kind, string? text = null, decimal number = 0, DateTime moment = default) =>
        (Kind, this.text, this.number, this.moment) = (kind, text, number, moment);

    /// <summary>What it holds.</summary>
    public TableCellKind Kind { get; }

    /// <summary>The number of a whole number or an amount.</summary>
    public decimal Number => Kind is TableCellKind.Number or TableCellKind.Amount ? number : throw Not("a number");

    /// <summary>The midnight of a day, or the instant in the zone in which it is written.</summary>
    public DateTime Moment => Kind is TableCellKind.Day or TableCellKind.Instant ? moment : throw Not("a time");

    /// <summary>A text, or nothing.</summary>
    /// <param name="text">What people wrote or words of the product; nothing where it is absent or empty.</param>
    public static implicit operator TableCell(string? text) => Text(text);

    /// <summary>A text, or nothing.</summary>
    /// <param name="text">What people wrote or words of the product; nothing where it is absent or empty.</param>
    /// <returns>The cell.</returns>
    public static TableCell Text(string? text) => string.IsNullOrEmpty(text) ? default : new(TableCellKind.Text, text: text);

    /// <summary>A whole number.</summary>
    /// <param name="number">The number; nothing where it is absent.</param>
    /// <returns>The cell.</returns>
    public static TableCell Whole(long? number) => number is { } value ? new(TableCellKind.Number, number: value) : default;

    /// <summary>An amount.</summary>
    /// <param name="amount">In euros; nothing where it is absent.</param>
    /// <returns>The cell.</returns>
    public static TableCell Amount(decimal? amount) => amount is { } value ? new(TableCellKind.Amount, number: value) : default;

    /// <summary>A day.</summary>
    /// <param name="day">The day; nothing where it is absent.</param>
    /// <returns>The cell.</returns>
    public static TableCell Day(DateOnly? day) => day is { } value ? new(TableCellKind.Day, moment: value.ToDateTime(TimeOnly.MinValue)) : default;

    /// <summary>An instant.</summary>
    /// <param name="instant">The instant; nothing where it is absent.</param>
    /// <param name="zone">Zone in which it is written; in UTC it is followed by <c>Z</c> where it is text.</param>
    /// <returns>The cell.</returns>
    public static TableCell Instant(DateTimeOffset? instant, TimeZoneInfo zone)
    {
        if (instant is not { } value) return default;
        return new(TableCellKind.Instant, moment: zone == TimeZoneInfo.Utc ? value.UtcDateTime : TimeZoneInfo.ConvertTime(value, zone).DateTime);
    }

    /// <summary>Writes it as every spreadsheet reads it, whatever its language.</summary>
    /// <returns>The text; empty for nothing.</returns>
    public override string ToString() => Kind switch
    {
        TableCellKind.Nothing => string.Empty,
        TableCellKind.Text => text!,
        TableCellKind.Number or TableCellKind.Amount => number.ToString("0.##", CultureInfo.InvariantCulture),
        TableCellKind.Day => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TableCellKind.Instant => moment.ToString(moment.Kind == DateTimeKind.Utc ? "O" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => throw Not("known"),
    };

    private InvalidOperationException Not(string what) => new($"A cell of the kind {Kind} is not {what}.");
}
