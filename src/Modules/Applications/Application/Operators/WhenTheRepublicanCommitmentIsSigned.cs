using AmiPlatform.BuildingBlocks.Application.Messaging;
using CommitmentSigned = AmiPlatform.Operators.IntegrationEvents.RepublicanCommitmentSigned;

namespace AmiPlatform.Applications.Application.Operators;

[Consumer("applications.when-the-republican-commitment-is-signed")]
internal sealed class WhenTheRepublicanCommitmentIsSigned(IKnownOperators operators) : IIntegrationEventHandler<CommitmentSigned>
{
    public async Task HandleAsync(CommitmentSigned integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var known = await operators.FindOrAddAsync(integrationEvent.OperatorId, cancellationToken);
        known.Commit(integrationEvent.TextVersion, integrationEvent.SignedAt);
    }
}
