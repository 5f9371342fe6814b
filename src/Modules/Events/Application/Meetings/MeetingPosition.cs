using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Where a meeting stands in the list: by start, then by identifier, upwards or downwards.</summary>
internal readonly record struct MeetingPosition(DateTimeOffset StartsAt, Guid Id)
{
    public const int Keys = 3;
    private const string Upwards = "+", Downwards = "-";

    public string ToCursor(bool lastFirst = false) => Cursor.Encode(lastFirst ? Downwards : Upwards, StartsAt.UtcTicks.ToString(CultureInfo.InvariantCulture), Id.ToString());

    public static Result<MeetingPosition?> From(PageRequest page, bool lastFirst = false)
    {
        if (page.After is not [var direction, var start, var last]) return (MeetingPosition?)null;
        return direction == (lastFirst ? Downwards : Upwards)
            && long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParse(last, out var id)
            ? new MeetingPosition(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }
}
