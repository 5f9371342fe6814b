using AmiPlatform.BuildingBlocks.Application.Authority;

namespace AmiPlatform.Applications.Application;

internal static class LegalDates
{
    private static readonly TimeOnly LastMoment = new(23, 59, 59, 999);

    /// <summary>Last instant of a day in the authority's legal zone.</summary>
    public static DateTimeOffset EndOf(this IAuthority authority, DateOnly day)
    {
        var local = day.ToDateTime(LastMoment);
        return new DateTimeOffset(local, authority.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Date of an instant in the authority's legal zone.</summary>
    public static DateOnly DateOf(this IAuthority authority, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, authority.Zone).DateTime);
}
