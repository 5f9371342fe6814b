namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>Reads a date without an hour as an instant of the legal zone.</summary>
internal static class LegalInstant
{
    private static readonly TimeOnly LastOfTheDay = new(23, 59, 59, 999);

    /// <summary>What ends lasts to the end of its day; what begins or is held is counted from the start of it.</summary>
    public static DateTimeOffset Of(MilestoneKind kind, DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(IsEnd(kind) ? LastOfTheDay : TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new DateTimeOffset(local, Offset(kind, local, zone)).ToUniversalTime();
    }

    /// <summary>The same hour of the legal zone some days before.</summary>
    public static DateTimeOffset DaysBefore(DateTimeOffset instant, int days, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime.AddDays(-days);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new DateTimeOffset(local, Offset(MilestoneKind.SubmissionDeadline, local, zone)).ToUniversalTime();
    }

    /// <summary>Whether an instant is what a date alone would have meant.</summary>
    public static bool IsWholeDay(MilestoneKind kind, DateTimeOffset instant, TimeZoneInfo zone) => Of(kind, DateOf(instant, zone), zone) == instant;

    /// <summary>The date of an instant in the legal zone.</summary>
    public static DateOnly DateOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static bool IsEnd(MilestoneKind kind) =>
        kind is MilestoneKind.SubmissionDeadline or MilestoneKind.CompletenessReview or MilestoneKind.ActionEndsBy or MilestoneKind.FinalReportDue;

    private static TimeSpan Offset(MilestoneKind kind, DateTime local, TimeZoneInfo zone)
    {
        if (!zone.IsAmbiguousTime(local)) return zone.GetUtcOffset(local);
        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return IsEnd(kind) ? offsets.Min() : offsets.Max();
    }
}
