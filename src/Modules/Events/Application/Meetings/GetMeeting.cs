using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Reads one meeting; the public once it is announced, its managers before.</summary>
/// <param name="MeetingId">The meeting.</param>
[Anonymous]
internal sealed record GetMeeting(Guid MeetingId) : IQuery<MeetingResponse>;

internal sealed class GetMeetingHandler(IMeetingsQueries meetings, ICaller caller, TimeProvider clock) : IQueryHandler<GetMeeting, MeetingResponse>
{
    public async Task<Result<MeetingResponse>> Handle(GetMeeting query, CancellationToken cancellationToken)
    {
        var manages = caller.Has(EventsPermissions.Manage);
        var meeting = await meetings.FindAsync(query.MeetingId, manages, cancellationToken);
        if (meeting is null) return MeetingErrors.NotFound(query.MeetingId);
        return manages ? meeting with { Actions = MeetingActions.For(meeting, clock.GetUtcNow()) } : meeting;
    }
}
