using System.Linq.Expressions;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Application;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Meetings;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Events.Infrastructure.Persistence;

internal sealed class MeetingsQueries(EventsDbContext context, IMapper mapper) : IMeetingsQueries
{
    public Task<MeetingResponse?> FindAsync(Guid meetingId, bool withPlanned, CancellationToken cancellationToken)
    {
        var id = new MeetingId(meetingId);
        return Visible(withPlanned).Where(meeting => meeting.Id == id)
            .ProjectTo<MeetingResponse>(mapper.ConfigurationProvider).SingleOrDefaultAsync(cancellationToken);
    }

    public Task<Meeting?> ReadAsync(Guid meetingId, bool withPlanned, CancellationToken cancellationToken)
    {
        var id = new MeetingId(meetingId);
        return Visible(withPlanned).AsNoTracking().SingleOrDefaultAsync(meeting => meeting.Id == id, cancellationToken);
    }

    public async Task<IReadOnlyList<Meeting>> ComingAsync(DateTimeOffset endingAfter, int most, CancellationToken cancellationToken) =>
        await Visible(withPlanned: false).AsNoTracking().Where(NotOver(endingAfter))
            .OrderBy(meeting => meeting.StartsAt).ThenBy(meeting => meeting.Id).Take(most).ToListAsync(cancellationToken);

    public async Task<Page<MeetingSummary>> BrowseAsync(ComingMeetings asked, CancellationToken cancellationToken)
    {
        var meetings = Visible(asked.WithPlanned);
        if (asked.EndingAfter is { } now) meetings = meetings.Where(NotOver(now)).Where(meeting => meeting.State != MeetingState.Cancelled);
        if (asked.State is { } state) meetings = meetings.Where(meeting => meeting.State == state);
        if (asked.CallId is { } callId) meetings = meetings.Where(meeting => meeting.CallId == callId);
        var total = await meetings.TotalAsync(asked.Count, cancellationToken);
        if (asked.Behind is { } behind)
        {
            var last = new MeetingId(behind.Id);
            meetings = asked.LastFirst
                ? meetings.Where(meeting => meeting.StartsAt <= behind.StartsAt && (meeting.StartsAt < behind.StartsAt || meeting.Id.CompareTo(last) < 0))
                : meetings.Where(meeting => meeting.StartsAt >= behind.StartsAt && (meeting.StartsAt > behind.StartsAt || meeting.Id.CompareTo(last) > 0));
        }

        var sorted = asked.LastFirst
            ? meetings.OrderByDescending(meeting => meeting.StartsAt).ThenByDescending(meeting => meeting.Id)
            : meetings.OrderBy(meeting => meeting.StartsAt).ThenBy(meeting => meeting.Id);
        var found = await sorted.Take(asked.Limit + 1)
            .ProjectTo<MeetingSummary>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
        if (found.Count <= asked.Limit) return new Page<MeetingSummary>(found, Total: total);
        found.RemoveAt(asked.Limit);
        return new Page<MeetingSummary>(found, new MeetingPosition(found[^1].StartsAt, found[^1].Id).ToCursor(asked.LastFirst), total);
    }

    // A meeting that is postponed has lost its date: that it passes ends nothing.
    private static Expression<Func<Meeting, bool>> NotOver(DateTimeOffset now) => meeting => meeting.EndsAt > now || meeting.State == MeetingState.Postponed;

    private IQueryable<Meeting> Visible(bool withPlanned) => context.Meetings.Where(meeting => withPlanned || meeting.AnnouncedAt != null);
}
