using System.Text.RegularExpressions;

namespace AmiPlatform.Territories.Domain.Districts;

/// <summary>Official code of a priority district; its shape tells the generation.</summary>
internal readonly partial record struct DistrictCode
{
    public const int Length = 8;

    private DistrictCode(string value) => Value = value;

    public string Value { get; }

    public DistrictGeneration Generation => Value.StartsWith("QP", StringComparison.Ordinal) ? DistrictGeneration.Qpv2015 : DistrictGeneration.Qpv2024;

    public static DistrictCode? Read(string? text)
    {
        var value = text?.Trim() ?? string.Empty;
        return ShapeOf2015().IsMatch(value) || ShapeOf2024().IsMatch(value) ? new DistrictCode(value) : null;
    }

    /// <summary>Takes over a code that was checked when it was stored.</summary>
    public static DistrictCode Stored(string value) => new(value);

    public override string ToString() => Value;

    [GeneratedRegex(@"^QP([0-9]{3}|02[AB])[0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShapeOf2015();

    // The last letter: N a new district, M one whose outline changed, I one that stayed identical.
    [GeneratedRegex(@"^QN([0-9]{3}|02[AB])[0-9]{2}[NMI]\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShapeOf2024();
}
