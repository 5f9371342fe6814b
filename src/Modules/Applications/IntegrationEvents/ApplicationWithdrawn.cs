using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>The operator no longer asks; the end of the application.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="WithdrawnAt">Instant.</param>
[WireName("ami.applications.application-withdrawn.v1")]
public sealed record ApplicationWithdrawn(
    Guid DossierId,
    Guid CallId,
    Guid OperatorId,
    string TrackingNumber,
    DateTimeOffset WithdrawnAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
