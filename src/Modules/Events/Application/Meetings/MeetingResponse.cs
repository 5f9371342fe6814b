using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>A meeting, whole.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Kind">What sort of meeting it is.</param>
/// <param name="CallId">The call it belongs to, if any.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Organiser">The authority that invites.</param>
/// <param name="StartsAt">Beginning.</param>
/// <param name="EndsAt">End.</param>
/// <param name="TimeZone">IANA zone of the place, in which invitations name day and hour.</param>
/// <param name="Venue">Room or building, if any.</param>
/// <param name="VideoLink">Address of the video conference, if any.</param>
/// <param name="Capacity">Seats, or nothing where nobody counts them.</param>
/// <param name="Agenda">Agenda, in order.</param>
/// <param name="ContactPoints">Whom to ask.</param>
/// <param name="State">State of the meeting.</param>
/// <param name="AnnouncedAt">Since when the public knows of it.</param>
/// <param name="Sequence">How often those who have it in their calendar had to notice a change.</param>
/// <param name="CancellationReason">Why it does not take place, if it was cancelled.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
internal sealed record MeetingResponse(
    Guid Id,
    MeetingKind Kind,
    Guid? CallId,
    MeetingText Subject,
    string Organiser,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string TimeZone,
    MeetingVenue? Venue,
    string? VideoLink,
    int? Capacity,
    IReadOnlyList<MeetingAgendaItem> Agenda,
    IReadOnlyList<MeetingContact> ContactPoints,
    MeetingState State,
    DateTimeOffset? AnnouncedAt,
    int Sequence,
    string? CancellationReason,
    long Version) : IVersioned
{
    /// <summary>What the caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];
}
