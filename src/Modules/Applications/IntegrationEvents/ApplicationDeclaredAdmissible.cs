using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>An application is complete and meets the conditions of its call.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="DeclaredAt">Instant.</param>
[WireName("ami.applications.application-declared-admissible.v1")]
public sealed record ApplicationDeclaredAdmissible(
    Guid DossierId,
    Guid CallId,
    Guid OperatorId,
    string TrackingNumber,
    DateTimeOffset DeclaredAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
