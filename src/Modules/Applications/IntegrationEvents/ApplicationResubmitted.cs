using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>The operator has completed its application and submitted it again; a new receipt replaces the one before.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="ActionTitle">Title of the action.</param>
/// <param name="Requested">Euros asked of all funders.</param>
/// <param name="ResubmittedAt">Instant.</param>
[WireName("ami.applications.application-resubmitted.v1")]
public sealed record ApplicationResubmitted(
    Guid DossierId,
    Guid CallId,
    Guid OperatorId,
    string TrackingNumber,
    string ActionTitle,
    decimal Requested,
    DateTimeOffset ResubmittedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
