using System.Globalization;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>An instant as authors write it: RFC 3339 with its offset, or a date alone.</summary>
internal static class WrittenInstant
{
    private const int FirstYear = 2000, LastYear = 2100;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    public static bool IsReadable(string text) => IsDate(text, out _) || IsInstant(text, out _);

    public static bool HasHour(string text) => !IsDate(text, out _);

    public static DateTimeOffset Read(MilestoneKind kind, string text, TimeZoneInfo zone)
    {
        if (IsDate(text, out var date)) return LegalInstant.Of(kind, date, zone);
        return IsInstant(text, out var instant) ? instant : throw new FormatException($"{text} was not validated.");
    }

    private static bool IsDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is >= FirstYear and <= LastYear;

    private static bool IsInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant)
        && instant.Year is >= FirstYear and <= LastYear;
}
