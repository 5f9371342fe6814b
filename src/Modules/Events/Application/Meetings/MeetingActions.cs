using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>The use cases behind the actions of the state table.</summary>
internal static class MeetingActions
{
    public static IReadOnlyList<AllowedAction> For(MeetingResponse meeting, DateTimeOffset now)
    {
        var facts = new MeetingFacts(new MeetingPlace(meeting.Venue?.ToVenue(), meeting.VideoLink), meeting.StartsAt, now);
        return [.. MeetingStates.Table.OfferedActions(facts, meeting.State).Select(action => Route(action, $"/api/events/meetings/{meeting.Id}"))];
    }

    /// <summary>Whether guests answer now, by link or telephone.</summary>
    public static bool TakesAnswers(MeetingState state, DateTimeOffset startsAt, DateTimeOffset now) =>
        startsAt > now && MeetingStates.Table.AllowedActions(new MeetingFacts(MeetingPlace.Unknown, startsAt, now), state).Contains(MeetingAction.Answer);

    private static AllowedAction Route(MeetingAction action, string meeting) => action switch
    {
        MeetingAction.Revise => new(action.Name(), "PUT", meeting),
        MeetingAction.Announce => new(action.Name(), "POST", $"{meeting}/announce"),
        MeetingAction.Invite => new(action.Name(), "POST", $"{meeting}/invitations"),
        MeetingAction.ChangeCapacity => new(action.Name(), "PUT", $"{meeting}/capacity"),
        MeetingAction.Postpone => new(action.Name(), "POST", $"{meeting}/postpone"),
        MeetingAction.Reschedule => new(action.Name(), "POST", $"{meeting}/reschedule"),
        MeetingAction.Hold => new(action.Name(), "POST", $"{meeting}/hold"),
        MeetingAction.Cancel => new(action.Name(), "POST", $"{meeting}/cancel"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "An action without a use case."),
    };
}
