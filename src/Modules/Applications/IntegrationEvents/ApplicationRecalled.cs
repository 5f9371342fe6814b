using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Applications.IntegrationEvents;

/// <summary>The operator took a submitted application back before the deadline; it is a draft again and its receipt counts no more.</summary>
/// <param name="DossierId">The application file.</param>
/// <param name="CallId">The call it answers.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>.</param>
/// <param name="RecalledAt">Instant.</param>
[WireName("ami.applications.application-recalled.v1")]
public sealed record ApplicationRecalled(
    Guid DossierId,
    Guid CallId,
    Guid OperatorId,
    string TrackingNumber,
    DateTimeOffset RecalledAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => DossierId;
}
