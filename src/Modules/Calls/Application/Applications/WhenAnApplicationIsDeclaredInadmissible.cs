using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Applications;

/// <summary>Counts a file as open no more that will not be assessed, and again when it is reinstated.</summary>
[Consumer("calls.when-an-application-is-declared-inadmissible")]
internal sealed class WhenAnApplicationIsDeclaredInadmissible(IApplicationCounts counts) :
    IIntegrationEventHandler<ApplicationDeclaredInadmissible>, IIntegrationEventHandler<ApplicationReinstated>
{
    public Task HandleAsync(ApplicationDeclaredInadmissible integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        counts.StandAsync(integrationEvent.DossierId, new CallId(integrationEvent.CallId), ApplicationStanding.Ended, metadata.Position, cancellationToken);

    public Task HandleAsync(ApplicationReinstated integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        counts.StandAsync(integrationEvent.DossierId, new CallId(integrationEvent.CallId), ApplicationStanding.Open, metadata.Position, cancellationToken);
}
