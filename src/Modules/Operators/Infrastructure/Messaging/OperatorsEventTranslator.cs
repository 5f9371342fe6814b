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
        MemberJoined(var id, var userId, var role, var at) => new OperatorMemberJoined(id.Value, userId, role.ToString(), at),
        CommitmentSigned(var id, var commitment) => new RepublicanCommitmentSigned(id.Value, commitment.TextVersion, commitment.SignedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(domainEvent), domainEvent.GetType().Name, null),
    };
}
