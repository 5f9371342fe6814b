using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>A call is over and put away for good: none of its files is open, and none may be opened any more.</summary>
/// <param name="CallId">The call.</param>
/// <param name="ArchivedAt">Instant of the archiving.</param>
[WireName("ami.calls.call-archived.v1")]
public sealed record CallArchived(Guid CallId, DateTimeOffset ArchivedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => CallId;
}
