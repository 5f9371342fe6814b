using System.Globalization;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Where a page of files ends: the ticks or cents by which it is sorted, and the file.</summary>
internal sealed record DossierPosition(long Key, DossierId Id)
{
    private const int Keys = 3;
    private const int Cents = 100;

    public DateTimeOffset At => new(Key, TimeSpan.Zero);

    public decimal Amount => Key / (decimal)Cents;

    public static Result<(int Limit, DossierPosition? After)> Read(int? limit, string? cursor, DossierOrder order)
    {
        var page = PageRequest.From(limit, cursor, Keys);
        if (!page.IsSuccess) return Result<(int, DossierPosition?)>.Refused(page.Errors);
        if (page.Value.After is not [var sort, var key, var id]) return (page.Value.Limit, null);
        return sort == order.ToString() && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value <= DateTimeOffset.MaxValue.Ticks && Guid.TryParse(id, out var dossierId)
            ? (page.Value.Limit, new DossierPosition(value, new DossierId(dossierId)))
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }

    /// <summary>Cursor of the page that ends with a file.</summary>
    public static string CursorOf(DossierSummary last, DossierOrder order)
    {
        var key = order.Key switch
        {
            DossierSortKey.SubmittedAt => last.SubmittedAt!.Value.UtcTicks,
            DossierSortKey.Requested => (long)(last.Requested * Cents),
            _ => last.StartedAt.UtcTicks,
        };
        return Cursor.Encode(order.ToString(), key.ToString(CultureInfo.InvariantCulture), last.Id.ToString());
    }
}
