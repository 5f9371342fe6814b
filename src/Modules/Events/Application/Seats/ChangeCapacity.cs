using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;
using FluentValidation;

namespace AmiPlatform.Events.Application.Seats;

/// <summary>Changes how many seats an announced meeting has. Seats that are added are offered to the waiting list in its order; there can never be fewer than are taken or offered. A party that waits and is larger than the room becomes is passed over and keeps its place.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Body">How many.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record ChangeCapacity(Guid MeetingId, ChangeCapacityBody Body) : ICommand;

/// <summary>How many seats there are.</summary>
/// <param name="Capacity">Seats, at least 1; left out where nobody counts them any more.</param>
internal sealed record ChangeCapacityBody(int? Capacity = null);

internal sealed class ChangeCapacityValidator : AbstractValidator<ChangeCapacity>
{
    public ChangeCapacityValidator() => RuleFor(command => command.Body.Capacity).InclusiveBetween(1, 100_000);
}

internal sealed class ChangeCapacityHandler(IMeetingRepository meetings, ISeatingRepository seatings, SeatDesk desk)
    : ICommandHandler<ChangeCapacity>
{
    public async Task<Result> Handle(ChangeCapacity command, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is not { } meeting) return MeetingErrors.NotFound(command.MeetingId);
        var seating = await seatings.FindAsync(meeting.Id, cancellationToken);
        var changed = meeting.ChangeCapacity(command.Body.Capacity, seating, desk.TermsOf(meeting));
        if (changed.IsSuccess) await desk.PlanAsync(meeting, seating!, cancellationToken);
        return changed;
    }
}
