using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application;

internal static class LegalDates
{
    /// <summary>The instant that it is, with its legal day.</summary>
    public static LegalMoment Now(this IAuthority authority, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new LegalMoment(now, authority.DateOf(now));
    }

    /// <summary>Date of an instant in the authority's legal zone.</summary>
    public static DateOnly DateOf(this IAuthority authority, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, authority.Zone).DateTime);
}
