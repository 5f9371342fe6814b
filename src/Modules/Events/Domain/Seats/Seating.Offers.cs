using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Domain.Seats;

internal sealed partial class Seating
{
    /// <summary>Ends an offer that was not taken in time, once, and passes the seats on; an offer that was taken, refused or moved meanwhile is left alone.</summary>
    public void EndOffer(GuestId guest, DateTimeOffset until, OfferTerms terms)
    {
        if (Of(guest) is not { Standing: Standing.Offered } offered || offered.OfferedUntil != until) return;
        Replace(offered, offered with { Standing = Standing.OfferLapsed, OfferedUntil = null });
        Raise(new OfferPassed(Id, guest, offered.Party, terms.Now));
        OfferFreeSeats(terms);
    }

    /// <summary>Gives every open offer a new end, because the meeting has another date, and offers what is free.</summary>
    public void Reoffer(OfferTerms terms)
    {
        foreach (var offered in Places.Where(place => place.Standing == Standing.Offered).ToArray()) Offer(offered, terms);
        OfferFreeSeats(terms);
    }

    /// <summary>The meeting does not take place: nothing is offered and nobody waits any more. Who had seats stays known.</summary>
    public void End() => Change(Places.Where(place => place.Standing == Standing.Seated));

    /// <summary>Has more seats, which are offered in order of arrival, or fewer, but never fewer than are held; a party that waits and would be larger than the room is passed over.</summary>
    public Result ChangeCapacity(int? capacity, OfferTerms terms)
    {
        if (capacity < SeatsHeld) return SeatingErrors.CapacityBelowSeatsHeld(capacity.Value, SeatsHeld, Places.Where(place => place.Standing == Standing.Offered).Sum(place => place.Party));
        Capacity = capacity;
        OfferFreeSeats(terms);
        return Result.Success;
    }

    private void OfferFreeSeats(OfferTerms terms)
    {
        if (terms.Until() is null) return;
        while (Places.FirstOrDefault(IsInLine) is { } next && next.Party <= Free) Offer(next, terms);
    }

    private void Offer(Place place, OfferTerms terms)
    {
        if (terms.Until() is not { } until) return;
        var offered = place with { Standing = Standing.Offered, OfferedUntil = until };
        Replace(place, offered);
        offersMade.Add(offered);
        Raise(new SeatsOffered(Id, place.GuestId, place.Party, until, terms.Now));
    }
}
