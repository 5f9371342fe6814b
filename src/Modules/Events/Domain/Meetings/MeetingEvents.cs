using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Events.Domain.Meetings;

internal sealed record MeetingPlanned(MeetingId MeetingId, Guid? CallId) : IDomainEvent;

internal sealed record MeetingRevised(MeetingId MeetingId) : IDomainEvent;

internal sealed record MeetingAnnounced(
    MeetingId MeetingId,
    Guid? CallId,
    MeetingKind Kind,
    LocalizedText Subject,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    MeetingPlace Place,
    DateTimeOffset AnnouncedAt) : IDomainEvent;

internal sealed record MeetingMoved(
    MeetingId MeetingId,
    Guid? CallId,
    MeetingKind Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    MeetingPlace Place,
    int Sequence,
    DateTimeOffset MovedAt,
    bool WasAnnounced = true) : IDomainEvent;

internal sealed record MeetingCapacityChanged(MeetingId MeetingId, int? Capacity) : IDomainEvent;

internal sealed record DateTakenAway(MeetingId MeetingId, Guid? CallId, MeetingKind Kind, DateTimeOffset StartsAt, DateTimeOffset At) : IDomainEvent;

internal sealed record MeetingTookPlace(MeetingId MeetingId, Guid? CallId, DateTimeOffset HeldAt) : IDomainEvent;

internal sealed record MeetingGivenUp(
    MeetingId MeetingId, Guid? CallId, MeetingKind Kind, bool WasAnnounced, DateTimeOffset StartsAt, string Reason, DateTimeOffset CancelledAt) : IDomainEvent;
