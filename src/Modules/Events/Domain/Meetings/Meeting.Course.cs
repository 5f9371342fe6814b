using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Domain.Meetings;

/// <summary>What becomes of a meeting: another date, none yet, held, given up.</summary>
internal sealed partial class Meeting
{
    /// <summary>Gives the meeting another time, and another place if there is one; whoever has seats keeps them. A planned one stays planned, so that one whose time has passed unannounced is no dead end.</summary>
    public Result Reschedule(DateTimeOffset startsAt, DateTimeOffset endsAt, MeetingPlace? place, DateTimeOffset now)
    {
        var next = MeetingStates.Table.Next(Facts(now), State, MeetingAction.Reschedule);
        if (!next.IsSuccess) return next;
        if (place is not null && !place.IsKnown()) return Refusal(MeetingAction.Reschedule, MeetingErrors.PlaceMissing, now);
        if (endsAt <= startsAt) return Refusal(MeetingAction.Reschedule, MeetingErrors.EndsBeforeItStarts(startsAt, endsAt), now);
        if (startsAt <= now) return Refusal(MeetingAction.Reschedule, MeetingErrors.NewStartHasPassed(startsAt, now), now);
        (State, StartsAt, EndsAt, Place) = (next.Value, startsAt.ToUniversalTime(), endsAt.ToUniversalTime(), place ?? Place);
        // Nobody has been told of a planned meeting; but the calendar of its call names its day.
        if (State == MeetingState.Planned)
        {
            Raise(CallId is null ? new MeetingRevised(Id) : new MeetingMoved(Id, CallId, Kind, StartsAt, EndsAt, Place, Sequence, now, WasAnnounced: false));
            return Result.Success;
        }

        Noticed(now);
        Raise(new MeetingMoved(Id, CallId, Kind, StartsAt, EndsAt, Place, Sequence, now));
        return Result.Success;
    }

    /// <summary>Sets out more seats or fewer, or counts them no more, if they suffice for those who have one; the meeting and its seats change together or not at all.</summary>
    public Result ChangeCapacity(int? capacity, Seating? seating, OfferTerms terms)
    {
        if (capacity is < 1) return Refusal(MeetingAction.ChangeCapacity, MeetingErrors.CapacityNotPositive(capacity.Value), terms.Now);
        var next = MeetingStates.Table.Next(Facts(terms.Now), State, MeetingAction.ChangeCapacity);
        if (!next.IsSuccess) return next;
        if (seating is null) throw new InvalidOperationException($"Meeting {Id.Value} is announced and has no seats.");
        var seated = seating.ChangeCapacity(capacity, terms);
        if (!seated.IsSuccess) return Refused(MeetingAction.ChangeCapacity, seated.Errors, terms.Now);
        (State, Capacity) = (next.Value, capacity);
        Raise(new MeetingCapacityChanged(Id, capacity));
        return Result.Success;
    }

    /// <summary>Takes the date away; another follows.</summary>
    public Result Postpone(DateTimeOffset now)
    {
        var next = MeetingStates.Table.Next(Facts(now), State, MeetingAction.Postpone);
        if (!next.IsSuccess) return next;
        State = next.Value;
        Noticed(now);
        Raise(new DateTakenAway(Id, CallId, Kind, StartsAt, now));
        return Result.Success;
    }

    /// <summary>Says that the meeting took place.</summary>
    public Result Hold(DateTimeOffset now)
    {
        var next = MeetingStates.Table.Next(Facts(now), State, MeetingAction.Hold);
        if (!next.IsSuccess) return next;
        State = next.Value;
        Raise(new MeetingTookPlace(Id, CallId, now));
        return Result.Success;
    }

    /// <summary>Gives the meeting up.</summary>
    public Result Cancel(string reason, DateTimeOffset now)
    {
        var next = MeetingStates.Table.Next(Facts(now), State, MeetingAction.Cancel);
        if (!next.IsSuccess) return next;
        (State, CancellationReason) = (next.Value, reason);
        Noticed(now);
        Raise(new MeetingGivenUp(Id, CallId, Kind, AnnouncedAt is not null, StartsAt, reason, now));
        return Result.Success;
    }

    private void Noticed(DateTimeOffset now) => (Sequence, ChangedAt) = (Sequence + 1, now);
}
