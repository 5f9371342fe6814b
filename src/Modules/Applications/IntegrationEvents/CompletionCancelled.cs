using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>The instructor asks for nothing any more: the application goes on as it was submitted, where it was.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="CancelledAt">Instant.</param>
[WireName("ami.applications.completion-cancelled.v1")]
public sealed record CompletionCancelled(Guid DossierId, Guid CallId, Guid OperatorId, string TrackingNumber, DateTimeOffset CancelledAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
