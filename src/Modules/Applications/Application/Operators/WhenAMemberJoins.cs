using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Operators;

[Consumer("applications.when-a-member-joins")]
internal sealed class WhenAMemberJoins(IKnownOperators operators) : IIntegrationEventHandler<OperatorMemberJoined>
{
    public async Task HandleAsync(OperatorMemberJoined integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<MemberRole>(integrationEvent.Role, out var role)) return;
        var member = await operators.FindOrAddMemberAsync(integrationEvent.OperatorId, integrationEvent.UserId, cancellationToken);
        member.Become(role, integrationEvent.JoinedAt, integrationEvent.MandateEndsOn);
    }
}
