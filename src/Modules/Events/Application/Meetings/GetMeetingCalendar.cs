using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Calendars;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Reads a meeting as an entry for a calendar; the public once it is announced, its managers before.</summary>
/// <param name="MeetingId">The meeting.</param>
[Anonymous]
internal sealed record GetMeetingCalendar(Guid MeetingId) : IQuery<CalendarDocument>;

internal sealed class GetMeetingCalendarHandler(IMeetingsQueries meetings, ICaller caller, IAuthority authority, IPublicLinks links)
    : IQueryHandler<GetMeetingCalendar, CalendarDocument>
{
    public async Task<Result<CalendarDocument>> Handle(GetMeetingCalendar query, CancellationToken cancellationToken) =>
        await meetings.ReadAsync(query.MeetingId, caller.Has(EventsPermissions.Manage), cancellationToken) is { } meeting
            ? new CalendarDocument(
                meeting.State == MeetingState.Cancelled ? CalendarMethod.Cancel : CalendarMethod.Publish,
                [MeetingCalendar.Entry(meeting, authority, links)])
            : MeetingErrors.NotFound(query.MeetingId);
}
