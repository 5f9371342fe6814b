using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>An operator is suspended: none of its files is decided until it is reinstated.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="StatusNumber">Counts the changes of the operator's status from 1: of two, the higher one holds.</param>
/// <param name="Reason">What the operator is told.</param>
/// <param name="SuspendedAt">Instant.</param>
[WireName("ami.operators.operator-suspended.v1")]
public sealed record OperatorSuspended(Guid OperatorId, int StatusNumber, string Reason, DateTimeOffset SuspendedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
