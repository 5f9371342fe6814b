using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>An agent has checked an operator's identity: from now on its files can be decided.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="StatusNumber">Counts the changes of the operator's status from 1: of two, the higher one holds.</param>
/// <param name="VerifiedAt">Instant.</param>
[WireName("ami.operators.operator-verified.v1")]
public sealed record OperatorVerified(Guid OperatorId, int StatusNumber, DateTimeOffset VerifiedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
