using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Applications;

/// <summary>Counts the files of each call.</summary>
[Consumer("calls.when-an-application-is-submitted")]
internal sealed class WhenAnApplicationIsSubmitted(IApplicationCounts counts) : IIntegrationEventHandler<ApplicationSubmitted>
{
    public Task HandleAsync(ApplicationSubmitted integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        counts.StandAsync(integrationEvent.DossierId, new CallId(integrationEvent.CallId), ApplicationStanding.Open, metadata.Position, cancellationToken);
}
