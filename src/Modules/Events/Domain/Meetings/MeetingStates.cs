using AmiPlatform.BuildingBlocks.Domain.States;

namespace AmiPlatform.Events.Domain.Meetings;

internal enum MeetingState
{
    Planned,
    Announced,
    Postponed,
    Held,
    MinutesPublished,
    Cancelled,
}

internal enum MeetingAction
{
    Revise,
    Announce,
    Invite,
    Answer,
    ChangeCapacity,
    Postpone,
    Reschedule,
    Hold,
    PublishMinutes,
    Cancel,
}

/// <summary>The life of a meeting. The guards look at the place, because whoever is invited must know where to go, and at the clock.</summary>
internal static class MeetingStates
{
    private static readonly Guard<MeetingFacts> ToBeMadeKnown = new(
        "place is known, start is to come",
        facts => !facts.Place.IsKnown() ? MeetingErrors.PlaceMissing : facts.StartsAt <= facts.Now ? MeetingErrors.StartHasPassed(facts.StartsAt, facts.Now) : null);

    private static readonly Guard<MeetingFacts> ToCome = new(
        "start is to come", facts => facts.StartsAt <= facts.Now ? MeetingErrors.HasBegun(facts.StartsAt, facts.Now) : null);

    private static readonly Guard<MeetingFacts> Begun = new("has begun", facts => facts.Now < facts.StartsAt ? MeetingErrors.NotBegun(facts.StartsAt, facts.Now) : null);

    public static StateTable<MeetingFacts, MeetingState, MeetingAction> Table { get; } = new("events", MeetingState.Planned,
    [
        new(MeetingState.Planned, MeetingAction.Revise, MeetingState.Planned),
        new(MeetingState.Planned, MeetingAction.Reschedule, MeetingState.Planned),
        new(MeetingState.Planned, MeetingAction.Announce, MeetingState.Announced, ToBeMadeKnown),
        new(MeetingState.Planned, MeetingAction.Cancel, MeetingState.Cancelled),
        new(MeetingState.Announced, MeetingAction.Invite, MeetingState.Announced, ToCome),
        new(MeetingState.Announced, MeetingAction.Answer, MeetingState.Announced),
        new(MeetingState.Announced, MeetingAction.ChangeCapacity, MeetingState.Announced),
        new(MeetingState.Announced, MeetingAction.Postpone, MeetingState.Postponed),
        new(MeetingState.Announced, MeetingAction.Reschedule, MeetingState.Announced),
        new(MeetingState.Announced, MeetingAction.Hold, MeetingState.Held, Begun),
        new(MeetingState.Announced, MeetingAction.Cancel, MeetingState.Cancelled),
        new(MeetingState.Postponed, MeetingAction.Reschedule, MeetingState.Announced),
        new(MeetingState.Postponed, MeetingAction.Cancel, MeetingState.Cancelled),
        new(MeetingState.Held, MeetingAction.PublishMinutes, MeetingState.MinutesPublished),
    ], MeetingAction.Answer, MeetingAction.PublishMinutes);
}
