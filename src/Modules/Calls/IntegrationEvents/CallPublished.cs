using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>A call is published: anyone may read it, and it opens at its opening instant.</summary>
/// <param name="CallId">The call.</param>
/// <param name="Call">The whole published version.</param>
/// <param name="PublishedAt">Instant of publication.</param>
[WireName("ami.calls.call-published.v1")]
public sealed record CallPublished(Guid CallId, PublishedCall Call, DateTimeOffset PublishedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => CallId;
}
