using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Takes the date of an announced meeting away; another follows. Answers and seats are kept, nobody answers meanwhile, and a mail tells the guests.</summary>
/// <param name="MeetingId">The meeting.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record PostponeMeeting(Guid MeetingId) : ICommand;

internal sealed class PostponeMeetingHandler(IMeetingRepository meetings, ISchedule schedule, TimeProvider clock) : ICommandHandler<PostponeMeeting>
{
    public async Task<Result> Handle(PostponeMeeting command, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is not { } meeting) return MeetingErrors.NotFound(command.MeetingId);
        var postponed = meeting.Postpone(clock.GetUtcNow());
        if (postponed.IsSuccess) TellGuests.Plan(meeting, schedule, clock.GetUtcNow());
        return postponed;
    }
}
