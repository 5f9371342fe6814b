using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

internal sealed record Registered(OperatorId OperatorId, OperatorIdentity Identity, DateTimeOffset RegisteredAt) : IDomainEvent;

internal sealed record IdentityChanged(
    OperatorId OperatorId, OperatorIdentity Identity, OperatorStatus Status, int StatusNumber, DateTimeOffset ChangedAt) : IDomainEvent;

internal sealed record Verified(OperatorId OperatorId, StatusChange Change) : IDomainEvent;

internal sealed record Rejected(OperatorId OperatorId, StatusChange Change) : IDomainEvent;

internal sealed record Suspended(OperatorId OperatorId, StatusChange Change) : IDomainEvent;

internal sealed record Reinstated(OperatorId OperatorId, StatusChange Change) : IDomainEvent;

internal sealed record Ceased(OperatorId OperatorId, StatusChange Change) : IDomainEvent;

internal sealed record MemberJoined(OperatorId OperatorId, Guid UserId, MemberRole Role, DateTimeOffset JoinedAt, DateOnly? MandateEndsOn) : IDomainEvent;

internal sealed record MemberLeft(OperatorId OperatorId, Guid UserId, DateTimeOffset LeftAt) : IDomainEvent;

internal sealed record CommitmentSigned(OperatorId OperatorId, RepublicanCommitment Commitment) : IDomainEvent;

internal sealed record Delegated(OperatorId OperatorId, SignatureDelegation Delegation) : IDomainEvent;

internal sealed record DelegationRevoked(OperatorId OperatorId, Guid DelegationId, DateTimeOffset RevokedAt) : IDomainEvent;
