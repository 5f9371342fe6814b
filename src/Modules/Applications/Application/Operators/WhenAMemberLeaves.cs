using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Operators;

/// <summary>Whoever left reads and writes no file of the operator any more. The row stays: that the member joined may be heard later.</summary>
[Consumer("applications.when-a-member-leaves")]
internal sealed class WhenAMemberLeaves(IKnownOperators operators) : IIntegrationEventHandler<OperatorMemberLeft>
{
    public async Task HandleAsync(OperatorMemberLeft integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var member = await operators.FindOrAddMemberAsync(integrationEvent.OperatorId, integrationEvent.UserId, cancellationToken);
        member.Become(MemberRole.None, integrationEvent.LeftAt);
    }
}
