using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>An operator exists no more, for ever.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="StatusNumber">Counts the changes of the operator's status from 1: of two, the higher one holds.</param>
/// <param name="Reason">What the operator is told.</param>
/// <param name="CeasedAt">Instant.</param>
[WireName("ami.operators.operator-ceased.v1")]
public sealed record OperatorCeased(Guid OperatorId, int StatusNumber, string Reason, DateTimeOffset CeasedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
