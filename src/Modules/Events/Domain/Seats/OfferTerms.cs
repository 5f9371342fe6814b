namespace AmiPlatform.Events.Domain.Seats;

/// <summary>For how long a freed seat is offered: the setting, but never more than half of the time that is left, so that the next in line still has some.</summary>
internal sealed record OfferTerms(DateTimeOffset Now, DateTimeOffset StartsAt, TimeSpan Longest)
{
    /// <summary>End of an offer made now; nothing once the meeting has begun.</summary>
    public DateTimeOffset? Until()
    {
        if (StartsAt <= Now) return null;
        var half = TimeSpan.FromSeconds(Math.Ceiling((StartsAt - Now).TotalSeconds / 2));
        return Now + (half < Longest ? half : Longest);
    }
}
