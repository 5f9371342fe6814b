using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>An operator has signed the republican commitment (decree 2021-1947).</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="TextVersion">Version of the text signed.</param>
/// <param name="SignedAt">Instant of signature.</param>
[WireName("ami.operators.republican-commitment-signed.v1")]
public sealed record RepublicanCommitmentSigned(Guid OperatorId, string TextVersion, DateTimeOffset SignedAt) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
