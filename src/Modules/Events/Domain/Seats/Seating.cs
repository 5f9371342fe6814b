using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Domain.Seats;

/// <summary>
/// The seats of one meeting and the waiting list for them, as one row that all answers change: however many come at once, seated and offered parties together never exceed the capacity.
/// A free seat goes to the first in order of arrival whose party fits; a larger party keeps its place and waits for more seats, or comes with fewer.
/// </summary>
internal sealed partial class Seating : AggregateRoot<MeetingId>
{
    private readonly List<Place> offersMade = [];

    private Seating()
    {
    }

    public int? Capacity { get; private set; }

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Seats of those who attend and of those to whom seats are offered.</summary>
    public int SeatsHeld { get; private set; }

    /// <summary>Offers that the present act made, to be ended at their instant.</summary>
    public IReadOnlyList<Place> OffersMade => offersMade;

    private int Free => Capacity is { } capacity ? capacity - SeatsHeld : int.MaxValue;

    public static Seating Open(MeetingId meetingId, int? capacity) => new() { Id = meetingId, Capacity = capacity };

    public Place? Of(GuestId guest) => Places.FirstOrDefault(place => place.GuestId == guest);

    /// <summary>Place on the waiting list, from 1.</summary>
    public int? RankOf(GuestId guest) =>
        Of(guest) is { Standing: Standing.Waiting } own ? 1 + Places.TakeWhile(place => place != own).Count(place => place.Standing == Standing.Waiting) : null;

    public void Invite(IReadOnlyList<GuestId> guests, DateTimeOffset now)
    {
        if (guests.Count > 0) Raise(new GuestsInvited(Id, guests, now));
    }

    /// <summary>Whether an answer would leave the guest what it has: it takes no offer, no seat that became free and no other number of seats.</summary>
    public bool Keeps(GuestId guest, GivenAnswer answer) => Of(guest) switch
    {
        null => answer.Answer != Answer.Attending,
        { Standing: Standing.Seated } own => own.Party == answer.Seats(),
        { Standing: Standing.Waiting } own => own.Party == answer.Seats() && own.Party > Free,
        _ => false,
    };

    /// <summary>Does what an answer means for the seats.</summary>
    public Result Take(GuestId guest, GivenAnswer answer, OfferTerms terms)
    {
        if (Capacity is { } capacity && answer.Seats() > capacity) return SeatingErrors.PartyExceedsCapacity(answer.Seats(), capacity);
        var own = Of(guest);
        if (answer.Answer == Answer.Attending)
        {
            var attended = Attend(guest, own, answer);
            if (!attended.IsSuccess) return attended;
        }
        else
        {
            if (own is not null) Change(Places.Where(place => place != own));
            if (answer.Answer == Answer.Declined) Raise(new GuestDeclined(Id, guest, answer.Channel, answer.At));
        }

        OfferFreeSeats(terms);
        return Result.Success;
    }

    private Result Attend(GuestId guest, Place? own, GivenAnswer answer)
    {
        var available = Free == int.MaxValue ? Free : Free + (own?.Held() ?? 0);
        if (answer.Seats() <= available) return Seat(guest, own, answer);
        if (own?.Held() > 0) return SeatingErrors.CompanionsDoNotFit(answer.Seats(), available);
        if (answer.Channel == AnswerChannel.OnSite) return SeatingErrors.NoSeatFree(answer.Seats(), available);
        if (own is { Standing: Standing.Waiting })
        {
            Replace(own, own with { Party = answer.Seats() });
            return Result.Success;
        }

        Change(Places.Where(place => place != own).Append(new Place(guest, answer.Seats(), Standing.Waiting, answer.At)));
        Raise(new GuestWaits(Id, guest, answer.Seats(), answer.At));
        return Result.Success;
    }

    private Result Seat(GuestId guest, Place? own, GivenAnswer answer)
    {
        if (own is null or { Standing: Standing.OfferLapsed }) Change(Places.Where(place => place != own).Append(new Place(guest, answer.Seats(), Standing.Seated, answer.At)));
        else Replace(own, own with { Party = answer.Seats(), Standing = Standing.Seated, OfferedUntil = null });
        Raise(new SeatsTaken(Id, guest, answer.Seats(), answer.Channel, answer.At));
        return Result.Success;
    }

    private void Replace(Place own, Place next) => Change(Places.Select(place => place == own ? next : place));

    private void Change(IEnumerable<Place> places)
    {
        Places = [.. places];
        SeatsHeld = Places.Sum(place => place.Held());
    }
}
