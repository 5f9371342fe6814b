using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application.Seats;

/// <summary>Where a page of places ends. Whoever stood there may have left since: the next page then begins with those of the same instant.</summary>
internal sealed record SeatPosition(DateTimeOffset Since, GuestId GuestId)
{
    private const int Keys = 2;

    public static SeatPosition Of(Place place) => new(place.Since, place.GuestId);

    public static Result<(int Limit, SeatPosition? After)> Read(int? limit, string? cursor)
    {
        var page = PageRequest.From(limit, cursor, Keys);
        if (!page.IsSuccess) return Result<(int, SeatPosition?)>.Refused(page.Errors);
        if (page.Value.After is not [var ticks, var id]) return (page.Value.Limit, null);
        return long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && since <= DateTimeOffset.MaxValue.Ticks && Guid.TryParse(id, out var guest)
            ? (page.Value.Limit, new SeatPosition(new DateTimeOffset(since, TimeSpan.Zero), new GuestId(guest)))
            : Error.Malformed("paging.cursor-not-valid").At("/cursor");
    }

    public IReadOnlyList<Place> Behind(IReadOnlyList<Place> places)
    {
        var own = places.FirstOrDefault(place => Of(place) == this);
        return [.. own is null ? places.SkipWhile(place => place.Since < Since) : places.SkipWhile(place => place != own).Skip(1)];
    }

    public string ToCursor() => Cursor.Encode(Since.UtcTicks.ToString(CultureInfo.InvariantCulture), GuestId.Value.ToString());
}
