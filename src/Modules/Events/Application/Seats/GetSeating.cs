using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application.Seats;

/// <summary>Reads the seats of an announced meeting: how many are held, who waits and in which order, to whom seats are offered; place by place, in pages.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Count">Whether to count the places of all pages.</param>
/// <param name="Limit">Places at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(EventsPermissions.Manage)]
[SortedBy("since")]
internal sealed record GetSeating(Guid MeetingId, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<SeatingResponse>;

/// <summary>The seats of a meeting.</summary>
/// <param name="Capacity">Seats, or nothing where nobody counts them.</param>
/// <param name="SeatsHeld">Seats of those who attend, companions included, and of those to whom seats are offered.</param>
/// <param name="Places">Those who attend, wait or have an offer, in order of arrival.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
/// <param name="NextCursor">Sent back as <c>cursor</c> it gives the places that follow; absent behind the last.</param>
/// <param name="Total">Number of places of all pages, only when asked for.</param>
internal sealed record SeatingResponse(
    int? Capacity, int SeatsHeld, IReadOnlyList<SeatPlace> Places, long Version, string? NextCursor = null, long? Total = null) : IVersioned, IPaged<SeatPlace>
{
    IReadOnlyList<SeatPlace> IPaged<SeatPlace>.Shown => Places;

    public static SeatingResponse Of(Seating seating, bool? count, int limit, SeatPosition? after)
    {
        var rest = after is null ? seating.Places : after.Behind(seating.Places);
        Place[] shown = [.. rest.Take(limit)];
        return new SeatingResponse(
            seating.Capacity,
            seating.SeatsHeld,
            [.. shown.Select(place => new SeatPlace(place.GuestId.Value, place.Party, seating.StandingOf(place.GuestId)!.Value, seating.RankOf(place.GuestId), place.Since, place.OfferedUntil))],
            seating.Version,
            rest.Count > shown.Length ? SeatPosition.Of(shown[^1]).ToCursor() : null,
            count is true ? seating.Places.Count : null);
    }
}

/// <summary>What one guest has.</summary>
/// <param name="GuestId">The guest.</param>
/// <param name="Party">The guest and the companions.</param>
/// <param name="Standing">Seats, a place on the waiting list, an offer, an offer that was let pass, or passed over because the party is larger than the room.</param>
/// <param name="WaitingRank">Place on the waiting list, from 1.</param>
/// <param name="Since">When the wish to attend arrived.</param>
/// <param name="OfferedUntil">When the offer passes to the next.</param>
internal sealed record SeatPlace(Guid GuestId, int Party, Standing Standing, int? WaitingRank, DateTimeOffset Since, DateTimeOffset? OfferedUntil)
{
    /// <summary>The columns in which a spreadsheet gets the places.</summary>
    public static ListTable<SeatPlace> Table { get; } = new(
        "seating", "events.column",
        ("guest", place => place.GuestId.ToString()),
        ("party", place => place.Party),
        ("standing", place => place.Standing),
        ("waiting-rank", place => place.WaitingRank),
        ("since", place => place.Since),
        ("offered-until", place => place.OfferedUntil));
}

internal sealed class GetSeatingHandler(IGuestsQueries guests) : IQueryHandler<GetSeating, SeatingResponse>
{
    public async Task<Result<SeatingResponse>> Handle(GetSeating query, CancellationToken cancellationToken)
    {
        var page = SeatPosition.Read(query.Limit, query.Cursor);
        if (!page.IsSuccess) return Result<SeatingResponse>.Refused(page.Errors);
        var (limit, after) = page.Value;
        return await guests.FindSeatingAsync(query.MeetingId, cancellationToken) is { } seating
            ? SeatingResponse.Of(seating, query.Count, limit, after)
            : MeetingErrors.NotFound(query.MeetingId);
    }
}
