using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Infrastructure.Messaging;

internal sealed class ApplicationsEventTranslator : IEventTranslator
{
    public IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt) => domainEvent switch
    {
        DossierSubmitted(var id, var callId, var operatorId, var number, var title, var requested, var at) =>
            new ApplicationSubmitted(id.Value, callId, operatorId, number, title, requested, at),
        // A draft is nobody's business but its operator's.
        DraftStarted or DraftExpired => null,
        _ => throw new ArgumentOutOfRangeException(nameof(domainEvent), domainEvent.GetType().Name, null),
    };
}
