using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The act on which a published call rests was transmitted and published: what it decides may be carried out.</summary>
/// <param name="CallId">The call.</param>
/// <param name="Resolution">The act.</param>
/// <param name="ExecutoryOn">Date from which it is executory.</param>
[WireName("ami.calls.resolution-executory.v1")]
public sealed record ResolutionExecutory(Guid CallId, CallResolution Resolution, DateOnly ExecutoryOn) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => CallId;
}
