using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Application;
using AmiPlatform.Events.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Events.Infrastructure.Persistence;

internal sealed class MeetingRepository(EventsDbContext context, RequestContext request)
    : EfRepository<Meeting, MeetingId>(context, request), IMeetingRepository
{
    public async Task<IReadOnlyList<Meeting>> UnheldOfAsync(Guid callId, CancellationToken cancellationToken) =>
        await context.Meetings.Where(meeting => meeting.CallId == callId
                && (meeting.State == MeetingState.Planned || meeting.State == MeetingState.Announced || meeting.State == MeetingState.Postponed))
            .ToListAsync(cancellationToken);

    public Task<bool> HasLaunchOfAsync(Guid callId, CancellationToken cancellationToken) =>
        context.Meetings.AnyAsync(meeting => meeting.Kind == MeetingKind.LaunchMeeting && meeting.CallId == callId, cancellationToken);
}
