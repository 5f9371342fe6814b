using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>The instructor asks the operator to complete some sections of an application.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="Sections">Sections to complete, such as <c>Budget</c>.</param>
/// <param name="DueAt">Last instant at which the operator is waited for.</param>
/// <param name="RequestedAt">Instant.</param>
[WireName("ami.applications.completion-requested.v1")]
public sealed record CompletionRequested(
    Guid DossierId,
    Guid CallId,
    Guid OperatorId,
    string TrackingNumber,
    IReadOnlyList<string> Sections,
    DateTimeOffset DueAt,
    DateTimeOffset RequestedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
