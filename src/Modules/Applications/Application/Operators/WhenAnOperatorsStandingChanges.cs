using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Operators;

/// <summary>Keeps whether an operator is verified: of two changes the one with the higher number holds.</summary>
[Consumer("applications.when-an-operators-standing-changes")]
internal sealed class WhenAnOperatorsStandingChanges(IKnownOperators operators) :
    IIntegrationEventHandler<OperatorVerified>,
    IIntegrationEventHandler<OperatorSuspended>,
    IIntegrationEventHandler<OperatorReinstated>,
    IIntegrationEventHandler<OperatorRejected>,
    IIntegrationEventHandler<OperatorCeased>
{
    public Task HandleAsync(OperatorVerified integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        BecomeAsync(integrationEvent.OperatorId, OperatorStanding.Verified, integrationEvent.StatusNumber, cancellationToken);

    public Task HandleAsync(OperatorSuspended integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        BecomeAsync(integrationEvent.OperatorId, OperatorStanding.Suspended, integrationEvent.StatusNumber, cancellationToken);

    public Task HandleAsync(OperatorReinstated integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        BecomeAsync(integrationEvent.OperatorId, OperatorStanding.Verified, integrationEvent.StatusNumber, cancellationToken);

    public Task HandleAsync(OperatorRejected integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        BecomeAsync(integrationEvent.OperatorId, OperatorStanding.Rejected, integrationEvent.StatusNumber, cancellationToken);

    public Task HandleAsync(OperatorCeased integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        BecomeAsync(integrationEvent.OperatorId, OperatorStanding.Ceased, integrationEvent.StatusNumber, cancellationToken);

    private async Task BecomeAsync(Guid operatorId, OperatorStanding standing, int number, CancellationToken cancellationToken)
    {
        var known = await operators.FindOrAddAsync(operatorId, cancellationToken);
        known.Become(standing, number);
    }
}
