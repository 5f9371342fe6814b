using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The opening instant of a call has come: drafts and submissions are accepted.</summary>
/// <param name="CallId">The call.</param>
/// <param name="OpenedAt">Its opening instant.</param>
[WireName("ami.calls.call-opened.v1")]
public sealed record CallOpened(Guid CallId, DateTimeOffset OpenedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => CallId;
}
