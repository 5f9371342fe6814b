using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>An application will not be assessed.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="Reason">Why, in the agent's words; nothing where a completion request lapsed.</param>
/// <param name="CompletionLapsed">Whether it is because the operator did not complete it in time.</param>
/// <param name="DeclaredAt">Instant.</param>
[WireName("ami.applications.application-declared-inadmissible.v1")]
public sealed record ApplicationDeclaredInadmissible(
    Guid DossierId,
    Guid CallId,
    Guid OperatorId,
    string TrackingNumber,
    string? Reason,
    bool CompletionLapsed,
    DateTimeOffset DeclaredAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
