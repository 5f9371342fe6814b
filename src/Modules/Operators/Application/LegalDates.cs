using AmiPlatform.BuildingBlocks.Application.Authority;

namespace AmiPlatform.Operators.Application;

internal static class LegalDates
{
    /// <summary>Date of an instant in the authority's legal zone.</summary>
    public static DateOnly DateOf(this IAuthority authority, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, authority.Zone).DateTime);
}
