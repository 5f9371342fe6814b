using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>A meeting does not take place that was announced, or that the calendar of its call promises.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="CallId">The call that it belongs to, if any.</param>
/// <param name="Kind"><c>LaunchMeeting</c>, <c>Committee</c>, <c>Workshop</c> or <c>Other</c>.</param>
/// <param name="StartsAt">Beginning that is given up.</param>
/// <param name="Reason">Why.</param>
/// <param name="CancelledAt">Instant of the cancellation.</param>
[WireName("ami.events.meeting-cancelled.v1")]
public sealed record MeetingCancelled(
    Guid MeetingId, Guid? CallId, string Kind, DateTimeOffset StartsAt, string Reason, DateTimeOffset CancelledAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
