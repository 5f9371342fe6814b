using System.Globalization;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Where a page of files ends.</summary>
internal sealed record DossierPosition(DateTimeOffset At, DossierId Id)
{
    private const int Keys = 2;

    public static Result<(int Limit, DossierPosition? After)> Read(int? limit, string? cursor)
    {
        var page = PageRequest.From(limit, cursor, Keys);
        if (!page.IsSuccess) return Result<(int, DossierPosition?)>.Refused(page.Errors);
        if (page.Value.After is not [var ticks, var id]) return (page.Value.Limit, null);
        return long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks && Guid.TryParse(id, out var dossierId)
            ? (page.Value.Limit, new DossierPosition(new DateTimeOffset(at, TimeSpan.Zero), new DossierId(dossierId)))
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }

    public string ToCursor() => Cursor.Encode(At.UtcTicks.ToString(CultureInfo.InvariantCulture), Id.Value.ToString());
}
