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
        counts.EndAsync(new CallId(integrationEvent.CallId), cancellationToken);

    public Task HandleAsync(ApplicationReinstated integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        counts.ReopenAsync(new CallId(integrationEvent.CallId), cancellationToken);
}
