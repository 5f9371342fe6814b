using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Makes a planned meeting known to the public; it needs a venue or a video link, and a start that has not passed.</summary>
/// <param name="MeetingId">The meeting.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record AnnounceMeeting(Guid MeetingId) : ICommand;

internal sealed class AnnounceMeetingHandler(IMeetingRepository meetings, ISeatingRepository seatings, TimeProvider clock) : ICommandHandler<AnnounceMeeting>
{
    public async Task<Result> Handle(AnnounceMeeting command, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is not { } meeting) return MeetingErrors.NotFound(command.MeetingId);
        var announced = meeting.Announce(clock.GetUtcNow());
        if (announced.IsSuccess) seatings.Add(Seating.Open(meeting.Id, meeting.Capacity));
        return announced;
    }
}
