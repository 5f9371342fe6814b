using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Where a call stands in the list: by its first draft, then by identifier.</summary>
internal readonly record struct CallPosition(DateTimeOffset DraftedAt, CallId Id)
{
    public const int Keys = 2;

    public static string After(CallSummary call) =>
        Cursor.Encode(call.DraftedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), call.Id.ToString());

    public static Result<CallPosition?> From(PageRequest page)
    {
        if (page.After is not { } after) return (CallPosition?)null;
        return long.TryParse(after[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParse(after[1], out var id)
            ? new CallPosition(new DateTimeOffset(ticks, TimeSpan.Zero), new CallId(id))
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }
}
