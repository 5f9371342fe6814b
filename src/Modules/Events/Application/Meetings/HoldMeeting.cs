using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Says that a meeting took place; it must have begun.</summary>
/// <param name="MeetingId">The meeting.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record HoldMeeting(Guid MeetingId) : ICommand;

internal sealed class HoldMeetingHandler(IMeetingRepository meetings, TimeProvider clock) : ICommandHandler<HoldMeeting>
{
    public async Task<Result> Handle(HoldMeeting command, CancellationToken cancellationToken) =>
        await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is { } meeting
            ? meeting.Hold(clock.GetUtcNow())
            : MeetingErrors.NotFound(command.MeetingId);
}
