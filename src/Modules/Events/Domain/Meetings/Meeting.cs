using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Domain.Meetings;

/// <summary>A meeting of the authority with the public or with partners, from its planning to its minutes.</summary>
internal sealed partial class Meeting : AggregateRoot<MeetingId>
{
    private Meeting()
    {
    }

    public MeetingKind Kind { get; private init; }

    public Guid? CallId { get; private init; }

    public LocalizedText Subject { get; private init; } = null!;

    public string Organiser { get; private init; } = string.Empty;

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public string TimeZone { get; private init; } = string.Empty;

    public IReadOnlyList<ContactPoint> ContactPoints { get; private init; } = [];

    public MeetingPlace Place { get; private set; } = MeetingPlace.Unknown;

    public int? Capacity { get; private set; }

    public IReadOnlyList<AgendaItem> Agenda { get; private set; } = [];

    public MeetingState State { get; private set; } = MeetingStates.Table.Initial;

    /// <summary>Since when the public may know of it; it stays known when it is cancelled afterwards.</summary>
    public DateTimeOffset? AnnouncedAt { get; private set; }

    /// <summary>Raised by each change that those who have it in their calendar must notice.</summary>
    public int Sequence { get; private set; }

    /// <summary>Instant of the last such change.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    public string? CancellationReason { get; private set; }

    public static Meeting PlanLaunch(MeetingId id, LaunchedCall call, MeetingDefaults defaults)
    {
        var meeting = new Meeting
        {
            Id = id,
            Kind = MeetingKind.LaunchMeeting,
            CallId = call.CallId,
            Subject = LaunchMeeting.Subject(call.Title),
            Organiser = defaults.Organiser,
            StartsAt = call.LaunchAt.ToUniversalTime(),
            EndsAt = call.LaunchAt.ToUniversalTime() + LaunchMeeting.Duration,
            TimeZone = defaults.TimeZone,
            ContactPoints = call.ContactPoints,
            Place = new MeetingPlace(defaults.Venue),
            Agenda = LaunchMeeting.Agenda,
        };
        meeting.Raise(new MeetingPlanned(id, call.CallId));
        return meeting;
    }

    /// <summary>Replaces place, capacity and agenda while nobody has been told of them.</summary>
    public Result Revise(MeetingPlace place, int? capacity, IReadOnlyList<AgendaItem> agenda, DateTimeOffset now)
    {
        if (capacity is < 1) return Refusal(MeetingAction.Revise, MeetingErrors.CapacityNotPositive(capacity.Value), now);
        var next = MeetingStates.Table.Next(Facts(now), State, MeetingAction.Revise);
        if (!next.IsSuccess) return next;
        (State, Place, Capacity, Agenda) = (next.Value, place, capacity, agenda);
        Raise(new MeetingRevised(Id));
        return Result.Success;
    }

    /// <summary>Whether people may be invited now.</summary>
    public Result CanInvite(DateTimeOffset now) => MeetingStates.Table.Next(Facts(now), State, MeetingAction.Invite);

    /// <summary>Whether an answer counts now: by link or telephone until the meeting begins, on site while it is not held.</summary>
    public Result CanAnswer(AnswerChannel channel, DateTimeOffset now)
    {
        var next = MeetingStates.Table.Next(Facts(now), State, MeetingAction.Answer);
        return next.IsSuccess && channel != AnswerChannel.OnSite && StartsAt <= now ? Refusal(MeetingAction.Answer, MeetingErrors.HasBegun(StartsAt, now), now) : next;
    }

    /// <summary>What the row of the seats refuses, with where the meeting stands and what may be done instead.</summary>
    public Result Refused(MeetingAction action, IReadOnlyList<Error> reasons, DateTimeOffset now) => Result.Refused([.. reasons.Select(reason => Refusal(action, reason, now))]);

    private MeetingFacts Facts(DateTimeOffset now) => new(Place, StartsAt, now);

    private Error Refusal(MeetingAction action, Error reason, DateTimeOffset now) => MeetingStates.Table.Refusal(Facts(now), State, action, reason);

    /// <summary>Makes the meeting known to the public.</summary>
    public Result Announce(DateTimeOffset now)
    {
        var next = MeetingStates.Table.Next(Facts(now), State, MeetingAction.Announce);
        if (!next.IsSuccess) return next;
        (State, AnnouncedAt) = (next.Value, now);
        Raise(new MeetingAnnounced(Id, CallId, Kind, Subject, StartsAt, EndsAt, Place, now));
        return Result.Success;
    }
}
