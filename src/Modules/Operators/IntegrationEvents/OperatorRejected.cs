using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>An agent has refused an operator's registration; it may amend its identity.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="StatusNumber">Counts the changes of the operator's status from 1: of two, the higher one holds.</param>
/// <param name="Reason">What the operator is told.</param>
/// <param name="RejectedAt">Instant.</param>
[WireName("ami.operators.operator-rejected.v1")]
public sealed record OperatorRejected(Guid OperatorId, int StatusNumber, string Reason, DateTimeOffset RejectedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
