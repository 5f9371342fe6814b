using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application.Answers;

/// <summary>What a personal link shows: the meeting, the answer given and what the guest has.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Organiser">The authority that invites.</param>
/// <param name="StartsAt">Beginning.</param>
/// <param name="EndsAt">End.</param>
/// <param name="TimeZone">IANA zone of the place.</param>
/// <param name="Venue">Room or building, if any.</param>
/// <param name="VideoLink">Address of the video conference, if any.</param>
/// <param name="State">State of the meeting.</param>
/// <param name="Email">The address that was invited.</param>
/// <param name="Answer">The answer that counts, if any was given.</param>
/// <param name="Companions">How many come with the guest.</param>
/// <param name="AnsweredAt">When that answer was given.</param>
/// <param name="Standing">Seats, a place on the waiting list, an offer to be taken by answering again, an offer that was let pass, or passed over: the party is larger than the room has become; come with fewer.</param>
/// <param name="WaitingRank">Place on the waiting list, from 1.</param>
/// <param name="OfferedUntil">Until when offered seats can be taken.</param>
internal sealed record AnswerResponse(
    Guid MeetingId,
    MeetingText Subject,
    string Organiser,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string TimeZone,
    MeetingVenue? Venue,
    string? VideoLink,
    MeetingState State,
    string? Email,
    Answer? Answer,
    int? Companions,
    DateTimeOffset? AnsweredAt,
    Standing? Standing,
    int? WaitingRank,
    DateTimeOffset? OfferedUntil)
{
    /// <summary>What the guest may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];

    /// <summary>The same with what its guest may do, who has the link already.</summary>
    public AnswerResponse For(string token, DateTimeOffset now) =>
        MeetingActions.TakesAnswers(State, StartsAt, now) ? this with { Actions = [new("answer", "PUT", $"/api/events/answers/{token}")] } : this;

    public static AnswerResponse Of(Meeting meeting, Guest guest, Seating? seating)
    {
        var place = seating?.Of(guest.Id);
        return new AnswerResponse(
            meeting.Id.Value, MeetingText.Of(meeting.Subject), meeting.Organiser, meeting.StartsAt, meeting.EndsAt, meeting.TimeZone,
            MeetingVenue.Of(meeting.Place), meeting.Place.VideoLink, meeting.State,
            guest.Email, guest.Latest?.Answer, guest.Latest?.Companions, guest.Latest?.At,
            seating?.StandingOf(guest.Id), seating?.RankOf(guest.Id), place?.OfferedUntil);
    }
}
