using AmiPlatform.BuildingBlocks.Application.Messaging;

namespace AmiPlatform.Operators.IntegrationEvents;

/// <summary>An account acts for an operator from now on, or has another role than before.</summary>
/// <param name="OperatorId">The operator.</param>
/// <param name="UserId">The account.</param>
/// <param name="Role"><c>Representative</c>, <c>Editor</c> or <c>Viewer</c>.</param>
/// <param name="JoinedAt">Instant.</param>
/// <param name="MandateEndsOn">Last day, in the legal zone, on which it acts so; nothing where the mandate has no end.</param>
[WireName("ami.operators.operator-member-joined.v1")]
public sealed record OperatorMemberJoined(Guid OperatorId, Guid UserId, string Role, DateTimeOffset JoinedAt, DateOnly? MandateEndsOn = null) : IIntegrationEvent
{
    /// <inheritdoc/>
    public Guid OrderingKey => OperatorId;
}
