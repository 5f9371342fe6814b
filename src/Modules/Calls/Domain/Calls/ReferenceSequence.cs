using System.Globalization;

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>The last number given to a call of one kind and year; the row for which all who draft such a call compete.</summary>
internal sealed class ReferenceSequence
{
    private ReferenceSequence()
    {
    }

    public CallKind Kind { get; private init; }

    public int Year { get; private init; }

    public int Last { get; private set; }

    public static ReferenceSequence For(CallKind kind, int year) => new() { Kind = kind, Year = year };

    /// <summary>Takes the next number; what was given is never given again.</summary>
    /// <returns>Such as <c>AMI-2027-01</c>.</returns>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{Year:0000}-{++Last:00}");

    private string Prefix => Kind == CallKind.Ami ? "AMI" : "AAP";
}
