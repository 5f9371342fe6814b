using System.Text.RegularExpressions;

namespace AmiPlatform.Territories.Domain.Communes;

/// <summary>Official code of a commune: the département, then three digits.</summary>
internal readonly partial record struct InseeCode : IComparable<InseeCode>
{
    public const int Length = 5;

    private InseeCode(string value) => Value = value;

    public string Value { get; }

    public bool IsOverseas => Value.StartsWith("97", StringComparison.Ordinal) || Value.StartsWith("98", StringComparison.Ordinal);

    public static InseeCode? Read(string? text)
    {
        var value = text?.Trim() ?? string.Empty;
        return Shape().IsMatch(value) ? new InseeCode(value) : null;
    }

    /// <summary>Reads a cell of a file: a spreadsheet takes 01001 for a number and writes 1001.</summary>
    public static InseeCode? ReadCell(string? text)
    {
        var value = text?.Trim() ?? string.Empty;
        return Read(value.Length == Length - 1 && value.All(char.IsAsciiDigit) ? "0" + value : value);
    }

    /// <summary>Takes over a code that was checked when it was stored.</summary>
    public static InseeCode Stored(string value) => new(value);

    public int CompareTo(InseeCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    [GeneratedRegex(@"^([0-9]{2}|2[AB])[0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
