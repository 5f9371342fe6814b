using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>The operator is waited for until another instant; what it is asked to complete stays.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="PreviousDueAt">Last instant at which the operator was waited for before.</param>
/// <param name="DueAt">Last instant at which it is waited for now.</param>
/// <param name="CorrectedAt">Instant.</param>
[WireName("ami.applications.completion-due-date-corrected.v1")]
public sealed record CompletionDueDateCorrected(
    Guid DossierId, Guid CallId, Guid OperatorId, string TrackingNumber, DateTimeOffset PreviousDueAt, DateTimeOffset DueAt, DateTimeOffset CorrectedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
