using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.Events.Application.Meetings;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.Events.Infrastructure.Endpoints;

internal static class MeetingEndpoints
{
    public static void MapMeetings(this IEndpointRouteBuilder events)
    {
        events.MapList<BrowseMeetings, MeetingSummary>("meetings", MeetingSummary.Table, (list, cursor) => list with { Limit = PageRequest.Maximum, Cursor = cursor, Count = null });
        events.MapGet<GetMeeting, MeetingResponse>("meetings/{meetingId:guid}");
        events.MapPut<ReviseMeeting>("meetings/{meetingId:guid}");
        events.MapPost<AnnounceMeeting>("meetings/{meetingId:guid}/announce");
        events.MapPost<RescheduleMeeting>("meetings/{meetingId:guid}/reschedule");
        events.MapPost<PostponeMeeting>("meetings/{meetingId:guid}/postpone");
        events.MapPost<HoldMeeting>("meetings/{meetingId:guid}/hold");
        events.MapPost<CancelMeeting>("meetings/{meetingId:guid}/cancel");
        events.MapCalendar<GetMeetingCalendar>("meetings/{meetingId:guid}/calendar.ics");
        events.MapDocument<GetAttendanceSheet>("meetings/{meetingId:guid}/attendance-sheet");
        events.MapCalendar<GetMeetingsFeed>("meetings.ics");
    }
}
