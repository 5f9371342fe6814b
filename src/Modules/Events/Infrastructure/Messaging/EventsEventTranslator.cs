using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.IntegrationEvents;

namespace AmiPlatform.Events.Infrastructure.Messaging;

/// <summary>What leaves the module.</summary>
internal sealed class EventsEventTranslator : IEventTranslator
{
    public IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt) => domainEvent switch
    {
        MeetingPlanned or MeetingRevised => null,
        MeetingAnnounced announced => new MeetingScheduled(
            announced.MeetingId.Value,
            announced.CallId,
            announced.Kind.ToString(),
            announced.Subject.Fr,
            announced.StartsAt,
            announced.EndsAt,
            announced.Place.Venue?.ToLine(),
            announced.AnnouncedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(domainEvent), domainEvent, "The translator does not know this event."),
    };
}
