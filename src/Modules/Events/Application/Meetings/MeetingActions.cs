using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>The use cases behind the actions of the state table.</summary>
internal static class MeetingActions
{
    public static IReadOnlyList<AllowedAction> For(MeetingResponse meeting)
    {
        var place = new MeetingPlace(meeting.Venue?.ToVenue(), meeting.VideoLink);
        return [.. MeetingStates.Table.AllowedActions(place, meeting.State).Select(action => Route(action, $"/api/events/meetings/{meeting.Id}")).OfType<AllowedAction>()];
    }

    private static AllowedAction? Route(MeetingAction action, string meeting) => action switch
    {
        MeetingAction.Revise => new("revise", "PUT", meeting),
        MeetingAction.Announce => new("announce", "POST", $"{meeting}/announce"),
        MeetingAction.Invite => new("invite", "POST", $"{meeting}/invitations"),
        MeetingAction.ChangeCapacity => new("change-capacity", "PUT", $"{meeting}/capacity"),
        MeetingAction.Postpone => new("postpone", "POST", $"{meeting}/postpone"),
        MeetingAction.Reschedule => new("reschedule", "POST", $"{meeting}/reschedule"),
        MeetingAction.Hold => new("hold", "POST", $"{meeting}/hold"),
        MeetingAction.Cancel => new("cancel", "POST", $"{meeting}/cancel"),
        _ => null,
    };
}
