using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Domain.Seats;

internal sealed record GuestsInvited(MeetingId MeetingId, IReadOnlyList<GuestId> Guests, DateTimeOffset At) : IDomainEvent;

internal sealed record SeatsTaken(MeetingId MeetingId, GuestId GuestId, int Party, AnswerChannel Channel, DateTimeOffset At) : IDomainEvent;

internal sealed record GuestDeclined(MeetingId MeetingId, GuestId GuestId, AnswerChannel Channel, DateTimeOffset At) : IDomainEvent;

internal sealed record GuestWaits(MeetingId MeetingId, GuestId GuestId, int Party, DateTimeOffset At) : IDomainEvent;

internal sealed record SeatsOffered(MeetingId MeetingId, GuestId GuestId, int Party, DateTimeOffset Until, DateTimeOffset At) : IDomainEvent;

internal sealed record OfferPassed(MeetingId MeetingId, GuestId GuestId, int Party, DateTimeOffset At) : IDomainEvent;
