using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>A meeting took place.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="CallId">The call that it belongs to, if any.</param>
/// <param name="HeldAt">Instant at which this was stated.</param>
[WireName("ami.events.meeting-held.v1")]
public sealed record MeetingHeld(Guid MeetingId, Guid? CallId, DateTimeOffset HeldAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
