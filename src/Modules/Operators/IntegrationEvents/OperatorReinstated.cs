using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>A suspended operator counts as verified again.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="StatusNumber">Counts the changes of the operator's status from 1: of two, the higher one holds.</param>
/// <param name="Reason">What the operator is told.</param>
/// <param name="ReinstatedAt">Instant.</param>
[WireName("ami.operators.operator-reinstated.v1")]
public sealed record OperatorReinstated(Guid OperatorId, int StatusNumber, string Reason, DateTimeOffset ReinstatedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
