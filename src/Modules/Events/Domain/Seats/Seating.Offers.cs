using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Domain.Seats;

internal sealed partial class Seating
{
    /// <summary>Ends an offer that was not taken in time, once, and passes the seats on; an offer that was taken, refused or moved meanwhile is left alone.</summary>
    public void EndOffer(GuestId guest, DateTimeOffset until, OfferTerms terms)
    {
        if (Of(guest) is not { Standing: Standing.Offered } offered || offered.OfferedUntil != until) return;
        Lapse(offered, terms);
        OfferFreeSeats(terms);
    }

    /// <summary>Ends every offer whose instant has come, though nobody was there to end it: an answer that comes after it finds the seats with the next in line.</summary>
    public void EndPassedOffers(OfferTerms terms)
    {
        Place[] passed = [.. Passed(terms)];
        foreach (var offered in passed) Lapse(offered, terms);
        if (passed.Length > 0) OfferFreeSeats(terms);
    }

    /// <summary>Gives every open offer a new end, because the meeting has another date, and offers what is free.</summary>
    public void Reoffer(OfferTerms terms)
    {
        EndPassedOffers(terms);
        foreach (var offered in Places.Where(place => place.Standing == Standing.Offered).ToArray()) Offer(offered, terms);
        OfferFreeSeats(terms);
    }

    /// <summary>The meeting does not take place: nothing is offered and nobody waits any more. Who had seats stays known.</summary>
    public void End() => Change(Places.Where(place => place.Standing == Standing.Seated));

    /// <summary>Has more seats, which are offered in order of arrival, or fewer, but never fewer than are held; a party that waits and would be larger than the room is passed over.</summary>
    public Result ChangeCapacity(int? capacity, OfferTerms terms)
    {
        Place[] passed = [.. Passed(terms)];
        var held = SeatsHeld - passed.Sum(place => place.Party);
        if (capacity < held) return SeatingErrors.CapacityBelowSeatsHeld(capacity.Value, held, Places.Except(passed).Where(place => place.Standing == Standing.Offered).Sum(place => place.Party));
        foreach (var offered in passed) Lapse(offered, terms);
        Capacity = capacity;
        OfferFreeSeats(terms);
        return Result.Success;
    }

    private IEnumerable<Place> Passed(OfferTerms terms) => Places.Where(place => place.Standing == Standing.Offered && place.OfferedUntil <= terms.Now);

    private void Lapse(Place offered, OfferTerms terms)
    {
        Replace(offered, offered with { Standing = Standing.OfferLapsed, OfferedUntil = null });
        Raise(new OfferPassed(Id, offered.GuestId, offered.Party, terms.Now));
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
