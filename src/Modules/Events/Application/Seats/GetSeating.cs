using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application.Seats;

/// <summary>Reads the seats of an announced meeting: how many are held, who waits and in which order, to whom seats are offered.</summary>
/// <param name="MeetingId">The meeting.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record GetSeating(Guid MeetingId) : IQuery<SeatingResponse>;

/// <summary>The seats of a meeting.</summary>
/// <param name="Capacity">Seats, or nothing where nobody counts them.</param>
/// <param name="SeatsHeld">Seats of those who attend, companions included, and of those to whom seats are offered.</param>
/// <param name="Places">Those who attend, wait or have an offer, in order of arrival.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
internal sealed record SeatingResponse(int? Capacity, int SeatsHeld, IReadOnlyList<SeatPlace> Places, long Version) : IVersioned
{
    public static SeatingResponse Of(Seating seating) => new(
        seating.Capacity,
        seating.SeatsHeld,
        [.. seating.Places.Select(place => new SeatPlace(place.GuestId.Value, place.Party, seating.StandingOf(place.GuestId)!.Value, seating.RankOf(place.GuestId), place.Since, place.OfferedUntil))],
        seating.Version);
}

/// <summary>What one guest has.</summary>
/// <param name="GuestId">The guest.</param>
/// <param name="Party">The guest and the companions.</param>
/// <param name="Standing">Seats, a place on the waiting list, an offer, an offer that was let pass, or passed over because the party is larger than the room.</param>
/// <param name="WaitingRank">Place on the waiting list, from 1.</param>
/// <param name="Since">When the wish to attend arrived.</param>
/// <param name="OfferedUntil">When the offer passes to the next.</param>
internal sealed record SeatPlace(Guid GuestId, int Party, Standing Standing, int? WaitingRank, DateTimeOffset Since, DateTimeOffset? OfferedUntil);

internal sealed class GetSeatingHandler(IGuestsQueries guests) : IQueryHandler<GetSeating, SeatingResponse>
{
    public async Task<Result<SeatingResponse>> Handle(GetSeating query, CancellationToken cancellationToken) =>
        await guests.FindSeatingAsync(query.MeetingId, cancellationToken) is { } seating ? seating : MeetingErrors.NotFound(query.MeetingId);
}
