using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Where a meeting stands in the list: by start, then by identifier.</summary>
internal readonly record struct MeetingPosition(DateTimeOffset StartsAt, Guid Id)
{
    public const int Keys = 2;

    public string ToCursor() => Cursor.Encode(StartsAt.UtcTicks.ToString(CultureInfo.InvariantCulture), Id.ToString());

    public static Result<MeetingPosition?> From(PageRequest page)
    {
        if (page.After is not { } after) return (MeetingPosition?)null;
        return long.TryParse(after[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParse(after[1], out var id)
            ? new MeetingPosition(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }
}
