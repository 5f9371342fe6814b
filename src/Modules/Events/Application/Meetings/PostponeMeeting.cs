using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Takes the date of an announced meeting away; another follows. Answers and seats are kept, and nobody answers meanwhile.</summary>
/// <param name="MeetingId">The meeting.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record PostponeMeeting(Guid MeetingId) : ICommand;

internal sealed class PostponeMeetingHandler(IMeetingRepository meetings, TimeProvider clock) : ICommandHandler<PostponeMeeting>
{
    public async Task<Result> Handle(PostponeMeeting command, CancellationToken cancellationToken) =>
        await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is { } meeting
            ? meeting.Postpone(clock.GetUtcNow())
            : MeetingErrors.NotFound(command.MeetingId);
}
