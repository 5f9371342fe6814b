using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The deadline of a published call moved later, before or after it had passed; a call that had closed is open again.</summary>
/// <param name="CallId">The call.</param>
/// <param name="PreviousDeadline">Deadline before the move; <see cref="CallClosed"/> may have told it.</param>
/// <param name="NewDeadline">Deadline after the move; <see cref="CallClosed"/> tells it when it passes.</param>
/// <param name="Milestones">The whole calendar after the move, in order.</param>
/// <param name="Reason">Why, as published.</param>
/// <param name="ExtendedAt">Instant of the move.</param>
[WireName("ami.calls.call-deadline-extended.v1")]
public sealed record CallDeadlineExtended(
    Guid CallId, DateTimeOffset PreviousDeadline, DateTimeOffset NewDeadline, IReadOnlyList<CallMilestone> Milestones, string Reason, DateTimeOffset ExtendedAt)
    : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => CallId;
}
