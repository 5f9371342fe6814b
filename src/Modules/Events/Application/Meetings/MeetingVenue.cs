using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>The room or building in which a meeting takes place.</summary>
/// <param name="Name">Name of the room or building.</param>
/// <param name="Street">Number and street.</param>
/// <param name="Commune">Commune.</param>
/// <param name="AccessNotes">How to come and to get in, step-free access included.</param>
internal sealed record MeetingVenue(string Name, string? Street = null, string? Commune = null, string? AccessNotes = null)
{
    public static MeetingVenue? Of(MeetingPlace place) =>
        place.Venue is { } venue ? new MeetingVenue(venue.Name, venue.Street, venue.Commune, venue.AccessNotes) : null;

    public Venue ToVenue() => new(Name, Street, Commune, AccessNotes);
}
