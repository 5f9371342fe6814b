using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Domain.Seats;

internal enum Standing
{
    Seated,
    Waiting,
    Offered,
    OfferLapsed,

    /// <summary>Waits with more people than the room now has seats. Told, never kept: see <see cref="Seating.StandingOf"/>.</summary>
    PassedOver,
}

/// <summary>What a guest and companions who wish to attend have since they said so: seats, a place on the waiting list, seats offered until an instant, or an offer that was let pass.</summary>
internal sealed record Place(GuestId GuestId, int Party, Standing Standing, DateTimeOffset Since, DateTimeOffset? OfferedUntil = null)
{
    /// <summary>Seats that nobody else may have meanwhile.</summary>
    public int Held() => Standing is Standing.Seated or Standing.Offered ? Party : 0;
}
