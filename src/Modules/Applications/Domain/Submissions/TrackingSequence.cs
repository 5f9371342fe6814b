using System.Globalization;

namespace AmiPlatform.Applications.Domain.Submissions;

/// <summary>The tracking numbers of one year: a row that every submission changes, so that no number is given twice and none is left out.</summary>
internal sealed class TrackingSequence(int year)
{
    public int Year { get; private init; } = year;

    public int Last { get; private set; }

    /// <summary>Takes the next number; a refused or rolled back submission gives it back.</summary>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"DOS-{Year:0000}-{++Last:000000}");
}
