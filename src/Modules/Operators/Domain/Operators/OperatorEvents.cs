using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

internal sealed record Registered(OperatorId OperatorId, OperatorIdentity Identity, DateTimeOffset RegisteredAt) : IDomainEvent;

internal sealed record MemberJoined(OperatorId OperatorId, Guid UserId, MemberRole Role, DateTimeOffset JoinedAt) : IDomainEvent;

internal sealed record CommitmentSigned(OperatorId OperatorId, RepublicanCommitment Commitment) : IDomainEvent;
