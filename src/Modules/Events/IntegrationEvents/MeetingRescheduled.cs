using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>A meeting has another time or place.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="CallId">The call that it belongs to, if any.</param>
/// <param name="Kind"><c>LaunchMeeting</c>, <c>Committee</c>, <c>Workshop</c> or <c>Other</c>.</param>
/// <param name="StartsAt">Beginning.</param>
/// <param name="EndsAt">End.</param>
/// <param name="Venue">Place, in one line.</param>
/// <param name="Sequence">How often the meeting changed for those who have it in their calendar.</param>
/// <param name="RescheduledAt">Instant of the change.</param>
[WireName("ami.events.meeting-rescheduled.v1")]
public sealed record MeetingRescheduled(
    Guid MeetingId,
    Guid? CallId,
    string Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string? Venue,
    int Sequence,
    DateTimeOffset RescheduledAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
