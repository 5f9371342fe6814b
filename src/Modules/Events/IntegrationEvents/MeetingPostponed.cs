using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>An announced meeting has no date any more; another follows.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="CallId">The call that it belongs to, if any.</param>
/// <param name="Kind"><c>LaunchMeeting</c>, <c>Committee</c>, <c>Workshop</c> or <c>Other</c>.</param>
/// <param name="StartsAt">Beginning that is given up.</param>
/// <param name="PostponedAt">Instant of the postponement.</param>
[WireName("ami.events.meeting-postponed.v1")]
public sealed record MeetingPostponed(Guid MeetingId, Guid? CallId, string Kind, DateTimeOffset StartsAt, DateTimeOffset PostponedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => MeetingId;
}
