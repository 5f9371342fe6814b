using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>A delegation of signature has ended before its last day, for ever.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="DelegationId">The delegation.</param>
/// <param name="RevokedAt">Instant.</param>
[WireName("ami.operators.signature-delegation-revoked.v1")]
public sealed record SignatureDelegationRevoked(Guid OperatorId, Guid DelegationId, DateTimeOffset RevokedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
