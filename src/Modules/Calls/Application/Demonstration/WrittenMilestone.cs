using System.Globalization;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>Milestones as a programme manager would write them.</summary>
internal static class WrittenMilestone
{
    public static MilestoneDraft On(MilestoneKind kind, DateOnly day) => new(kind, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static MilestoneDraft At(MilestoneKind kind, DateTimeOffset instant) => new(kind, instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    public static MilestoneDraft At(MilestoneKind kind, DateOnly day, TimeOnly hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(hour);
        return At(kind, new DateTimeOffset(local, zone.GetUtcOffset(local)));
    }
}
