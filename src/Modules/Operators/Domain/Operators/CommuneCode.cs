using System.Text.RegularExpressions;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>INSEE code of a commune; the commune need not belong to the territory.</summary>
internal static partial class CommuneCode
{
    public static bool HasShape(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"^(\d{2}|2[AB])\d{3}\z", RegexOptions.ECMAScript)]
    private static partial Regex Shape();
}
