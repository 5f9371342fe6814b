using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>A guest attends and has seats.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="GuestId">The guest.</param>
/// <param name="Companions">How many come with the guest.</param>
/// <param name="Channel"><c>Link</c>, <c>Phone</c> or <c>OnSite</c>.</param>
/// <param name="ConfirmedAt">Instant of the answer.</param>
[WireName("ami.events.attendance-confirmed.v1")]
public sealed record AttendanceConfirmed(Guid MeetingId, Guid GuestId, int Companions, string Channel, DateTimeOffset ConfirmedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
