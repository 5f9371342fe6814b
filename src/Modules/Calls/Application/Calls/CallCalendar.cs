using AmiPlatform.BuildingBlocks.Application.Calendars;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The calendar of a call as entries for a calendar program, one for each milestone: a day where a date alone was meant, else a moment.</summary>
internal static class CallCalendar
{
    public static CalendarDocument Of(CallResponse call, IMilestoneWords words, TimeZoneInfo zone, IPublicLinks links) =>
        new(CalendarMethod.Publish, [.. call.Milestones.Select(milestone => Entry(call, milestone, words, zone, links))], $"{call.Reference} {call.Title}");

    private static CalendarEvent Entry(CallResponse call, MilestoneData milestone, IMilestoneWords words, TimeZoneInfo zone, IPublicLinks links)
    {
        var meeting = milestone.Kind == MilestoneKind.LaunchMeeting ? call.LaunchMeeting : null;
        return new($"{call.Id}-{milestone.Kind}", (int)call.Version, LastTold(call, meeting), words.Entry(call.Reference, milestone.Kind), Time(milestone, zone))
        {
            Description = call.Title,
            Url = links.To($"/api/calls/{call.Id}"),
            Tentative = meeting?.State == LaunchMeetingState.Postponed,
            Cancelled = call.State == CallState.Cancelled || meeting?.State == LaunchMeetingState.Cancelled,
        };
    }

    private static CalendarTime Time(MilestoneData milestone, TimeZoneInfo zone)
    {
        var day = LegalInstant.DateOf(milestone.At, zone);
        return LegalInstant.IsWholeDay(milestone.Kind, milestone.At, zone) ? new CalendarDays(day, day) : new CalendarHours(milestone.At, milestone.At, zone.Id);
    }

    private static DateTimeOffset LastTold(CallResponse call, LaunchMeetingData? meeting)
    {
        var told = call.Cancellation?.CancelledAt ?? (call.Extensions is [.., var last] ? last.ExtendedAt : call.PublishedAt!.Value);
        return meeting?.ChangedAt > told ? meeting.ChangedAt : told;
    }
}
