using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>An application ends without a decision, because its call is cancelled or its operator has ceased.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="ClosedAt">Instant.</param>
[WireName("ami.applications.application-closed-without-action.v1")]
public sealed record ApplicationClosedWithoutAction(
    Guid DossierId,
    Guid CallId,
    Guid OperatorId,
    string TrackingNumber,
    string Reason,
    DateTimeOffset ClosedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
