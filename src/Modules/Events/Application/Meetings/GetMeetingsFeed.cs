using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Calendars;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Reads the coming public meetings as a calendar to subscribe to; the next 200, postponed ones whatever their date was, cancelled ones included so that they disappear where they were entered.</summary>
[Anonymous]
internal sealed record GetMeetingsFeed : IQuery<CalendarDocument>;

internal sealed class GetMeetingsFeedHandler(IMeetingsQueries meetings, IAuthority authority, IPublicLinks links, TimeProvider clock)
    : IQueryHandler<GetMeetingsFeed, CalendarDocument>
{
    private const int Most = 200;

    public async Task<Result<CalendarDocument>> Handle(GetMeetingsFeed query, CancellationToken cancellationToken)
    {
        var coming = await meetings.ComingAsync(clock.GetUtcNow(), Most, cancellationToken);
        return new CalendarDocument(CalendarMethod.Publish, [.. coming.Select(meeting => MeetingCalendar.Entry(meeting, authority, links))], authority.Name);
    }
}
