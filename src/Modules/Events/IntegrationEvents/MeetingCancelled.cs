using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>An announced meeting does not take place.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="CallId">The call that it belongs to, if any.</param>
/// <param name="Reason">Why.</param>
/// <param name="CancelledAt">Instant of the cancellation.</param>
[WireName("ami.events.meeting-cancelled.v1")]
public sealed record MeetingCancelled(Guid MeetingId, Guid? CallId, string Reason, DateTimeOffset CancelledAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
