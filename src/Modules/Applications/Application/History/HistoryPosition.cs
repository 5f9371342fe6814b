using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.History;

/// <summary>Where a page of a history ends.</summary>
internal sealed record HistoryPosition(DateTimeOffset At, Guid Id)
{
    private const int Keys = 2;

    public static Result<(int Limit, HistoryPosition? After)> Read(int? limit, string? cursor)
    {
        var page = PageRequest.From(limit, cursor, Keys);
        if (!page.IsSuccess) return Result<(int, HistoryPosition?)>.Refused(page.Errors);
        if (page.Value.After is not [var ticks, var id]) return (page.Value.Limit, null);
        return long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks && Guid.TryParse(id, out var change)
            ? (page.Value.Limit, new HistoryPosition(new DateTimeOffset(at, TimeSpan.Zero), change))
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }

    public string ToCursor() => Cursor.Encode(At.UtcTicks.ToString(CultureInfo.InvariantCulture), Id.ToString());
}
