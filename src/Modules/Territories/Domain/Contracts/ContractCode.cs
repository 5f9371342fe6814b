using System.Text.RegularExpressions;

namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>Official code of a city contract, such as <c>CV219</c> (2015) or <c>CN06202I</c> (2024).</summary>
internal readonly partial record struct ContractCode
{
    public const int Length = 12;

    private ContractCode(string value) => Value = value;

    public string Value { get; }

    public static ContractCode? Read(string? text)
    {
        var value = text?.Trim() ?? string.Empty;
        return Shape().IsMatch(value) ? new ContractCode(value) : null;
    }

    /// <summary>Takes over a code that was checked when it was stored.</summary>
    public static ContractCode Stored(string value) => new(value);

    public override string ToString() => Value;

    [GeneratedRegex(@"^C[VN][0-9A-Z]{2,10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
