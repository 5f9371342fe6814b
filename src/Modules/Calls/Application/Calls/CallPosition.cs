using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Where a call stands in the list: by the instant of its order, then by identifier.</summary>
internal readonly record struct CallPosition(DateTimeOffset At, CallId Id)
{
    public const int Keys = 3;

    public static string After(CallSummary call, CallOrder order) =>
        Cursor.Encode(order.ToString(), order.Of(call)!.Value.UtcTicks.ToString(CultureInfo.InvariantCulture), call.Id.ToString());

    public static Result<CallPosition?> From(PageRequest page, CallOrder order)
    {
        if (page.After is not [var sorted, var key, var last]) return (CallPosition?)null;
        return sorted == order.ToString()
            && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParse(last, out var id)
            ? new CallPosition(new DateTimeOffset(ticks, TimeSpan.Zero), new CallId(id))
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }
}
