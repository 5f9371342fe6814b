using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>An account no longer acts for an operator.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="UserId">The account.</param>
/// <param name="LeftAt">Instant.</param>
[WireName("ami.operators.operator-member-left.v1")]
public sealed record OperatorMemberLeft(Guid OperatorId, Guid UserId, DateTimeOffset LeftAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
