using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;
using AmiPlatform.Events.IntegrationEvents;

namespace AmiPlatform.Events.Infrastructure.Messaging;

/// <summary>What leaves the module.</summary>
internal sealed class EventsEventTranslator : IEventTranslator
{
    public IIntegrationEvent? Translate(IDomainEvent domainEvent, DateTimeOffset occurredAt) => domainEvent switch
    {
        MeetingPlanned or MeetingRevised or MeetingCapacityChanged or MeetingGivenUp { WasAnnounced: false, CallId: null } or GuestWaits or OfferPassed => null,
        MeetingAnnounced announced => new MeetingScheduled(
            announced.MeetingId.Value,
            announced.CallId,
            announced.Kind.ToString(),
            announced.Subject.Fr,
            announced.StartsAt,
            announced.EndsAt,
            announced.Place.Venue?.ToLine(),
            announced.AnnouncedAt),
        MeetingMoved moved => new MeetingRescheduled(
            moved.MeetingId.Value, moved.CallId, moved.Kind.ToString(), moved.StartsAt, moved.EndsAt, moved.WasAnnounced ? moved.Place.Venue?.ToLine() : null, moved.Sequence, moved.MovedAt, moved.WasAnnounced),
        DateTakenAway taken => new MeetingPostponed(taken.MeetingId.Value, taken.CallId, taken.Kind.ToString(), taken.StartsAt, taken.At),
        MeetingTookPlace held => new MeetingHeld(held.MeetingId.Value, held.CallId, held.HeldAt),
        MeetingGivenUp cancelled => new MeetingCancelled(
            cancelled.MeetingId.Value, cancelled.CallId, cancelled.Kind.ToString(), cancelled.StartsAt, cancelled.Reason, cancelled.CancelledAt),
        GuestsInvited invited => new InvitationsSent(invited.MeetingId.Value, [.. invited.Guests.Select(guest => guest.Value)], invited.At),
        SeatsTaken taken => new AttendanceConfirmed(taken.MeetingId.Value, taken.GuestId.Value, taken.Party - 1, taken.Channel.ToString(), taken.At),
        GuestDeclined declined => new AttendanceDeclined(declined.MeetingId.Value, declined.GuestId.Value, declined.Channel.ToString(), declined.At),
        SeatsOffered offered => new SeatOffered(offered.MeetingId.Value, offered.GuestId.Value, offered.Party, offered.Until, offered.At),
        _ => throw new ArgumentOutOfRangeException(nameof(domainEvent), domainEvent, "The translator does not know this event."),
    };
}
