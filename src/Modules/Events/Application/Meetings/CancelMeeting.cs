using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Domain.Meetings;
using FluentValidation;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Gives a meeting up that is not held yet, and says why; nobody waits for a seat any more, and a mail tells the guests.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Body">Why.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record CancelMeeting(Guid MeetingId, CancelMeetingBody Body) : ICommand;

/// <summary>Why a meeting does not take place.</summary>
/// <param name="Reason">Shown to everyone who sees the meeting; at most 1 000 characters.</param>
internal sealed record CancelMeetingBody(string Reason);

internal sealed class CancelMeetingValidator : AbstractValidator<CancelMeeting>
{
    public CancelMeetingValidator() => RuleFor(command => command.Body.Reason).NotEmpty().IsText(1_000);
}

internal sealed class CancelMeetingHandler(IMeetingRepository meetings, ISeatingRepository seatings, ISchedule schedule, TimeProvider clock) : ICommandHandler<CancelMeeting>
{
    public async Task<Result> Handle(CancelMeeting command, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is not { } meeting) return MeetingErrors.NotFound(command.MeetingId);
        var cancelled = meeting.Cancel(command.Body.Reason, clock.GetUtcNow());
        if (!cancelled.IsSuccess) return cancelled;
        if (await seatings.FindAsync(meeting.Id, cancellationToken) is { } seating) seating.End();
        TellGuests.Plan(meeting, schedule, clock.GetUtcNow());
        return cancelled;
    }
}
