using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Applications;

/// <summary>Counts a file no more when its operator takes it back or withdraws it, or when it is closed without action.</summary>
[Consumer("calls.when-an-application-is-taken-back")]
internal sealed class WhenAnApplicationIsTakenBack(IApplicationCounts counts) :
    IIntegrationEventHandler<ApplicationRecalled>, IIntegrationEventHandler<ApplicationWithdrawn>, IIntegrationEventHandler<ApplicationClosedWithoutAction>
{
    public Task HandleAsync(ApplicationRecalled integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        counts.StandAsync(integrationEvent.DossierId, new CallId(integrationEvent.CallId), ApplicationStanding.Gone, metadata.Position, cancellationToken);

    public Task HandleAsync(ApplicationWithdrawn integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        counts.StandAsync(integrationEvent.DossierId, new CallId(integrationEvent.CallId), ApplicationStanding.Gone, metadata.Position, cancellationToken);

    public Task HandleAsync(ApplicationClosedWithoutAction integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        counts.StandAsync(integrationEvent.DossierId, new CallId(integrationEvent.CallId), ApplicationStanding.Gone, metadata.Position, cancellationToken);
}
