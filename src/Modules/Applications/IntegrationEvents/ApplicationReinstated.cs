using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>An inadmissible application is taken up again.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReinstatedAt">Instant.</param>
[WireName("ami.applications.application-reinstated.v1")]
public sealed record ApplicationReinstated(
    Guid DossierId,
    Guid CallId,
    Guid OperatorId,
    string TrackingNumber,
    string Reason,
    DateTimeOffset ReinstatedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
