using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>A published call is given up for good: nothing opens, closes or is decided any more. The end of a draft is not told.</summary>
/// <param name="CallId">The call.</param>
/// <param name="Reason">Why, as published.</param>
/// <param name="CancelledAt">Instant of the cancellation.</param>
[WireName("ami.calls.call-cancelled.v1")]
public sealed record CallCancelled(Guid CallId, string Reason, DateTimeOffset CancelledAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => CallId;
}
