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
