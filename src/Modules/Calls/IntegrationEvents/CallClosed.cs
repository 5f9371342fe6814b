using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The submission deadline of a call has passed.</summary>
/// <param name="CallId">The call.</param>
/// <param name="Deadline">The deadline that passed; a later extension raises the event again with its own.</param>
[WireName("ami.calls.call-closed.v1")]
public sealed record CallClosed(Guid CallId, DateTimeOffset Deadline) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => CallId;
}
