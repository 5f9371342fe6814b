using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Application.Applications;

/// <summary>Where a page of a history ends: it is ordered by instant, the newest first, then by file.</summary>
internal sealed record ApplicationPosition(DateTimeOffset SubmittedAt, Guid DossierId)
{
    public string ToCursor() => Cursor.Encode(SubmittedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), DossierId.ToString());

    public static Result<(int Limit, ApplicationPosition? After)> From(int? limit, string? cursor)
    {
        var page = PageRequest.From(limit, cursor, keys: 2);
        if (!page.IsSuccess) return Result<(int, ApplicationPosition?)>.Refused(page.Errors);
        if (page.Value.After is not [var instant, var file]) return (page.Value.Limit, null);
        return long.TryParse(instant, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks && Guid.TryParse(file, out var dossierId)
                ? (page.Value.Limit, new ApplicationPosition(new DateTimeOffset(ticks, TimeSpan.Zero), dossierId))
                : PagingErrors.CursorNotValid();
    }
}
