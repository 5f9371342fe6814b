using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>A meeting is announced to the public.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="CallId">The call that it belongs to, if any.</param>
/// <param name="Kind"><c>LaunchMeeting</c>, <c>Committee</c>, <c>Workshop</c> or <c>Other</c>.</param>
/// <param name="Subject">Subject.</param>
/// <param name="StartsAt">Beginning.</param>
/// <param name="EndsAt">End.</param>
/// <param name="Venue">Place, in one line.</param>
/// <param name="AnnouncedAt">Instant of the announcement.</param>
[WireName("ami.events.meeting-scheduled.v1")]
public sealed record MeetingScheduled(
    Guid MeetingId,
    Guid? CallId,
    string Kind,
    string Subject,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string? Venue,
    DateTimeOffset AnnouncedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
