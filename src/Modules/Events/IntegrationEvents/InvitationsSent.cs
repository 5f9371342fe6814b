using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>People were invited to a meeting.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="GuestIds">The new guests; who they are is read from the meetings.</param>
/// <param name="SentAt">Instant of the invitation.</param>
[WireName("ami.events.invitations-sent.v1")]
public sealed record InvitationsSent(Guid MeetingId, IReadOnlyList<Guid> GuestIds, DateTimeOffset SentAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
