using AmiPlatform.BuildingBlocks.Application.Authority;

namespace AmiPlatform.Territories.Application;

internal static class LegalDay
{
    /// <summary>Today, where the authority is.</summary>
    public static DateOnly Today(this IAuthority authority, TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), authority.Zone).DateTime);
}
