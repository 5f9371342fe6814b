using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Application.Seats;
using AmiPlatform.Events.Domain.Meetings;
using FluentValidation;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Gives a planned, announced or postponed meeting another time, and another place if need be. It stays the same meeting: answers, seats and waiting list are kept; calendars and, by mail, guests are told.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Body">When and where.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record RescheduleMeeting(Guid MeetingId, RescheduleMeetingBody Body) : ICommand;

/// <summary>When and where the meeting takes place now.</summary>
/// <param name="StartsAt">Beginning, to come.</param>
/// <param name="EndsAt">End, after the beginning.</param>
/// <param name="Venue">Another room or building; with neither this nor a video link the place stays.</param>
/// <param name="VideoLink">Address of another video conference, https.</param>
internal sealed record RescheduleMeetingBody(DateTimeOffset StartsAt, DateTimeOffset EndsAt, MeetingVenue? Venue = null, string? VideoLink = null)
{
    public MeetingPlace? ToPlace() => Venue is null && VideoLink is null ? null : new MeetingPlace(Venue?.ToVenue(), VideoLink);
}

internal sealed class RescheduleMeetingValidator : AbstractValidator<RescheduleMeeting>
{
    public RescheduleMeetingValidator()
    {
        RuleFor(command => command.Body.Venue!).SetValidator(new MeetingVenueValidator()).When(command => command.Body.Venue is not null);
        RuleFor(command => command.Body.VideoLink).IsVideoLink();
    }
}

internal sealed class RescheduleMeetingHandler(IMeetingRepository meetings, ISeatingRepository seatings, SeatDesk desk, ISchedule schedule, TimeProvider clock) : ICommandHandler<RescheduleMeeting>
{
    public async Task<Result> Handle(RescheduleMeeting command, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is not { } meeting) return MeetingErrors.NotFound(command.MeetingId);
        var moved = meeting.Reschedule(command.Body.StartsAt, command.Body.EndsAt, command.Body.ToPlace(), clock.GetUtcNow());
        if (!moved.IsSuccess) return moved;
        if (meeting.State == MeetingState.Announced) TellGuests.Plan(meeting, schedule, clock.GetUtcNow());
        if (await seatings.FindAsync(meeting.Id, cancellationToken) is not { } seating) return moved;
        seating.Reoffer(desk.TermsOf(meeting));
        await desk.PlanAsync(meeting, seating, cancellationToken);
        return moved;
    }
}
