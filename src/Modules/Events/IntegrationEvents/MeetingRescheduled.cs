using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>A meeting has another time or place: one that was announced, or one whose day the calendar of its call promises.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="CallId">The call that it belongs to, if any.</param>
/// <param name="Kind"><c>LaunchMeeting</c>, <c>Committee</c>, <c>Workshop</c> or <c>Other</c>.</param>
/// <param name="StartsAt">Beginning.</param>
/// <param name="EndsAt">End.</param>
/// <param name="Venue">Place, in one line; nothing while the meeting has not been announced.</param>
/// <param name="Sequence">How often the meeting changed for those who have it in their calendar.</param>
/// <param name="RescheduledAt">Instant of the change.</param>
/// <param name="WasAnnounced">Whether the public knows the meeting itself.</param>
[WireName("ami.events.meeting-rescheduled.v1")]
public sealed record MeetingRescheduled(
    Guid MeetingId,
    Guid? CallId,
    string Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string? Venue,
    int Sequence,
    DateTimeOffset RescheduledAt,
    bool WasAnnounced = true) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
