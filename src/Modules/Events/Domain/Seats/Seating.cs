using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Domain.Seats;

/// <summary>
/// The seats of one meeting and the waiting list for them, as one row that all answers change: however many come at once, seated and offered parties together never exceed the capacity.
/// Nobody overtakes: free seats wait for the party at the head of the list until it fits, comes with fewer or leaves. Only a party that the room could never seat is passed over.
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
        Of(guest) is { } own && IsInLine(own) ? 1 + Places.TakeWhile(place => place != own).Count(IsInLine) : null;

    /// <summary>What a guest is told to have: a party that waits and has become larger than the room is passed over until it comes with fewer or the room grows.</summary>
    public Standing? StandingOf(GuestId guest) => Of(guest) is not { } own ? null : own.Standing == Standing.Waiting && !IsInLine(own) ? Standing.PassedOver : own.Standing;

    public void Invite(IReadOnlyList<GuestId> guests, DateTimeOffset now)
    {
        if (guests.Count > 0) Raise(new GuestsInvited(Id, guests, now));
    }

    /// <summary>Whether an answer would leave the guest what it has: it takes no offer, no seat that became free and no other number of seats.</summary>
    public bool Keeps(GuestId guest, GivenAnswer answer, OfferTerms terms) => Of(guest) switch
    {
        null => answer.Answer != Answer.Attending,
        { Standing: Standing.Seated } own => own.Party == answer.Seats(),
        { Standing: Standing.Waiting } own => own.Party == answer.Seats() && IsInLine(own) && own.Party > AvailableTo(own, terms),
        _ => false,
    };

    /// <summary>Does what an answer means for the seats.</summary>
    public Result Take(GuestId guest, GivenAnswer answer, OfferTerms terms)
    {
        if (Capacity is { } capacity && answer.Seats() > capacity) return SeatingErrors.PartyExceedsCapacity(answer.Seats(), capacity);
        var own = Of(guest);
        if (answer.Answer == Answer.Attending)
        {
            var attended = Attend(guest, own, answer, terms);
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

    private Result Attend(GuestId guest, Place? own, GivenAnswer answer, OfferTerms terms)
    {
        var available = AvailableTo(own, terms);
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

    // Whoever waits keeps the rank; whoever has seats and wants more, or comes anew, stands behind all who wait. Once the meeting has begun nobody waits any more.
    private int AvailableTo(Place? own, OfferTerms terms)
    {
        var held = own?.Held() ?? 0;
        var before = own?.Standing == Standing.Waiting ? Places.TakeWhile(place => place != own) : Places;
        if (terms.Until() is not null && before.Any(IsInLine)) return held;
        return Free == int.MaxValue ? Free : Free + held;
    }

    private bool IsInLine(Place place) => place.Standing == Standing.Waiting && !(place.Party > Capacity);

    private void Replace(Place own, Place next) => Change(Places.Select(place => place == own ? next : place));

    private void Change(IEnumerable<Place> places)
    {
        Places = [.. places];
        SeatsHeld = Places.Sum(place => place.Held());
    }
}
