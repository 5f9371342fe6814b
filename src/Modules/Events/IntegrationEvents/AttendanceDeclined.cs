using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>A guest does not come.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="GuestId">The guest.</param>
/// <param name="Channel"><c>Link</c>, <c>Phone</c> or <c>OnSite</c>.</param>
/// <param name="DeclinedAt">Instant of the answer.</param>
[WireName("ami.events.attendance-declined.v1")]
public sealed record AttendanceDeclined(Guid MeetingId, Guid GuestId, string Channel, DateTimeOffset DeclinedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
