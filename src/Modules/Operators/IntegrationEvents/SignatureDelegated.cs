using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>A representative of an operator lets another member sign for it, for a time.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="DelegationId">The delegation.</param>
/// <param name="DelegatorUserId">Account of the representative.</param>
/// <param name="DelegateUserId">Account of the member who may sign.</param>
/// <param name="Act">The written act on which it rests.</param>
/// <param name="CallId">The one call for which it holds; absent when it holds for all.</param>
/// <param name="From">First day, in the legal zone.</param>
/// <param name="To">Last day, in the legal zone.</param>
/// <param name="DelegatedAt">Instant.</param>
[WireName("ami.operators.signature-delegated.v1")]
public sealed record SignatureDelegated(
    Guid OperatorId,
    Guid DelegationId,
    Guid DelegatorUserId,
    Guid DelegateUserId,
    string Act,
    Guid? CallId,
    DateOnly From,
    DateOnly To,
    DateTimeOffset DelegatedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
