using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>Seats that became free are offered to somebody on the waiting list.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="GuestId">The guest.</param>
/// <param name="Seats">How many: the guest and the companions.</param>
/// <param name="OfferedUntil">When they pass to the next.</param>
/// <param name="OfferedAt">Instant of the offer.</param>
[WireName("ami.events.seat-offered.v1")]
public sealed record SeatOffered(Guid MeetingId, Guid GuestId, int Seats, DateTimeOffset OfferedUntil, DateTimeOffset OfferedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
