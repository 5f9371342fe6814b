using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.Operators.IntegrationEvents;

namespace AmiPlatform.Operators.Infrastructure.Messaging;

internal sealed class OperatorsEventTranslator : IEventTranslator
{
    public IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt) => domainEvent switch
    {
        Registered(var id, var identity, var at) => new OperatorRegistered(
            id.Value, identity.Kind.ToString(), identity.LegalName, identity.Siret.Value, identity.CommuneCode, identity.FoundedOn, at),
        IdentityChanged(var id, var identity, var status, var number, var at) => new OperatorIdentityChanged(
            id.Value, identity.Kind.ToString(), identity.LegalName, identity.Siret.Value, identity.CommuneCode, identity.FoundedOn, status.ToString(), number, at),
        Verified(var id, var change) => new OperatorVerified(id.Value, change.Number, change.At),
        Rejected(var id, var change) => new OperatorRejected(id.Value, change.Number, change.Reason!, change.At),
        Suspended(var id, var change) => new OperatorSuspended(id.Value, change.Number, change.Reason!, change.At),
        Reinstated(var id, var change) => new OperatorReinstated(id.Value, change.Number, change.Reason!, change.At),
        Ceased(var id, var change) => new OperatorCeased(id.Value, change.Number, change.Reason!, change.At),
        MemberJoined(var id, var userId, var role, var at, var mandateEnd) => new OperatorMemberJoined(id.Value, userId, role.ToString(), at, mandateEnd),
        MemberLeft(var id, var userId, var at) => new OperatorMemberLeft(id.Value, userId, at),
        CommitmentSigned(var id, var commitment) => new RepublicanCommitmentSigned(id.Value, commitment.TextVersion, commitment.SignedAt),
        Delegated(var id, var given) => new SignatureDelegated(
            id.Value, given.Id, given.DelegatorId, given.DelegateId, given.Act, given.CallId, given.From, given.To, given.DelegatedAt),
        DelegationRevoked(var id, var delegationId, var at) => new SignatureDelegationRevoked(id.Value, delegationId, at),
        _ => throw new ArgumentOutOfRangeException(nameof(domainEvent), domainEvent.GetType().Name, null),
    };
}
