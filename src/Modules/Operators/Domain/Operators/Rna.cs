using System.Text.RegularExpressions;

namespace AmiPlatform.Operators.Domain.Operators;

/// <summary>Number in the national register of associations; its second sign after W may be a letter (Corsica).</summary>
internal static partial class Rna
{
    public static bool HasShape(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"^W\d[A-Z\d]\d{7}\z", RegexOptions.ECMAScript)]
    private static partial Regex Shape();
}
