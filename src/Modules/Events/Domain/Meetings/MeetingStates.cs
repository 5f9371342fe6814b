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

/// <summary>The life of a meeting. The guard looks at the place, because whoever is invited must know where to go.</summary>
internal static class MeetingStates
{
    private static readonly Guard<MeetingPlace> PlaceIsKnown = new("place is known", place => place.IsKnown() ? null : MeetingErrors.PlaceMissing);

    public static StateTable<MeetingPlace, MeetingState, MeetingAction> Table { get; } = new("events", MeetingState.Planned,
    [
        new(MeetingState.Planned, MeetingAction.Revise, MeetingState.Planned),
        new(MeetingState.Planned, MeetingAction.Announce, MeetingState.Announced, PlaceIsKnown),
        new(MeetingState.Planned, MeetingAction.Cancel, MeetingState.Cancelled),
        new(MeetingState.Announced, MeetingAction.Invite, MeetingState.Announced),
        new(MeetingState.Announced, MeetingAction.Answer, MeetingState.Announced),
        new(MeetingState.Announced, MeetingAction.ChangeCapacity, MeetingState.Announced),
        new(MeetingState.Announced, MeetingAction.Postpone, MeetingState.Postponed),
        new(MeetingState.Announced, MeetingAction.Reschedule, MeetingState.Announced),
        new(MeetingState.Announced, MeetingAction.Hold, MeetingState.Held),
        new(MeetingState.Announced, MeetingAction.Cancel, MeetingState.Cancelled),
        new(MeetingState.Postponed, MeetingAction.Reschedule, MeetingState.Announced),
        new(MeetingState.Postponed, MeetingAction.Cancel, MeetingState.Cancelled),
        new(MeetingState.Held, MeetingAction.PublishMinutes, MeetingState.MinutesPublished),
    ]);
}
