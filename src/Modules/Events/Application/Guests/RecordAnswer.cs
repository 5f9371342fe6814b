using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Answers;
using AmiPlatform.Events.Application.Seats;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using FluentValidation;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Writes down what a guest answered by telephone.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="GuestId">The guest.</param>
/// <param name="Body">The answer.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record RecordAnswer(Guid MeetingId, Guid GuestId, RecordAnswerBody Body) : ICommand<GuestSummary>;

/// <summary>What a guest said.</summary>
/// <param name="Answer">Whether the guest attends; a tentative answer keeps no seat.</param>
/// <param name="Companions">How many come with the guest, 0 to 10.</param>
internal sealed record RecordAnswerBody(Answer Answer, int Companions = 0);

internal sealed class RecordAnswerValidator : AbstractValidator<RecordAnswer>
{
    public RecordAnswerValidator() => RuleFor(command => command.Body.Companions).AreCompanionsOf(command => command.Body.Answer);
}

internal sealed class RecordAnswerHandler(IMeetingRepository meetings, IGuestRepository guests, SeatDesk desk, ICaller caller, TimeProvider clock)
    : ICommandHandler<RecordAnswer, GuestSummary>
{
    public async Task<Result<GuestSummary>> Handle(RecordAnswer command, CancellationToken cancellationToken)
    {
        if (await guests.FindAsync(command.MeetingId, command.GuestId, cancellationToken) is not { } guest) return GuestErrors.NotFound(command.GuestId);
        if (await meetings.FindAsync(guest.MeetingId, cancellationToken) is not { } meeting) return MeetingErrors.NotFound(command.MeetingId);
        var answer = new GivenAnswer(command.Body.Answer, command.Body.Companions, AnswerChannel.Phone, clock.GetUtcNow(), caller.UserId);
        var seating = await desk.TakeAsync(meeting, guest, answer, cancellationToken);
        return seating.IsSuccess ? GuestSummary.Of(guest, seating.Value) : Result<GuestSummary>.Refused(seating.Errors);
    }
}
