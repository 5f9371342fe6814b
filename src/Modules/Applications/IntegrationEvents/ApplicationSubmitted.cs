using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>An application is submitted and its receipt given.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="ActionTitle">Title of the action.</param>
/// <param name="Requested">Euros asked of all funders.</param>
/// <param name="SubmittedAt">Instant of the act, read inside its transaction; of a file on paper, the instant at which it was received.</param>
[WireName("ami.applications.application-submitted.v1")]
public sealed record ApplicationSubmitted(
    Guid DossierId,
    Guid CallId,
    Guid OperatorId,
    string TrackingNumber,
    string ActionTitle,
    decimal Requested,
    DateTimeOffset SubmittedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
