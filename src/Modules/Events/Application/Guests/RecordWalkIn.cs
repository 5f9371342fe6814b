using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.Events.Application.Seats;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using FluentValidation;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>
/// Writes down somebody who comes, without an invitation or with one that was not answered or led to no seat; there must be a free seat and, until the meeting begins, nobody who waits for it.
/// An address that is a guest's already is that guest.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Body">Who came.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record RecordWalkIn(Guid MeetingId, RecordWalkInBody Body) : ICommand<GuestSummary>;

/// <summary>Who came.</summary>
/// <param name="Name">Name.</param>
/// <param name="Email">E-mail address, if the person leaves one.</param>
/// <param name="Companions">How many come with the person, 0 to 10.</param>
internal sealed record RecordWalkInBody(string Name, string? Email = null, int Companions = 0);

internal sealed class RecordWalkInValidator : AbstractValidator<RecordWalkIn>
{
    public RecordWalkInValidator()
    {
        RuleFor(command => command.Body.Name).NotEmpty().IsLine(200);
        RuleFor(command => command.Body.Email).Must(EmailAddress.IsOne).WithErrorCode("events.email-not-valid").When(command => command.Body.Email is not null);
        RuleFor(command => command.Body.Companions).InclusiveBetween(0, GivenAnswer.MostCompanions);
    }
}

internal sealed class RecordWalkInHandler(
    IMeetingRepository meetings, IGuestRepository guests, SeatDesk desk, ICaller caller, IIdGenerator ids, TimeProvider clock)
    : ICommandHandler<RecordWalkIn, GuestSummary>
{
    public async Task<Result<GuestSummary>> Handle(RecordWalkIn command, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is not { } meeting) return MeetingErrors.NotFound(command.MeetingId);
        var now = clock.GetUtcNow();
        var invited = command.Body.Email is { } email ? await guests.FindByEmailAsync(meeting.Id, email, cancellationToken) : null;
        var guest = invited ?? Guest.WalkIn(new GuestId(ids.Next()), meeting.Id, command.Body.Name, command.Body.Email, now);
        var answer = new GivenAnswer(Answer.Attending, command.Body.Companions, AnswerChannel.OnSite, now, caller.UserId);
        var seating = await desk.TakeAsync(meeting, guest, answer, cancellationToken);
        if (!seating.IsSuccess) return Result<GuestSummary>.Refused(seating.Errors);
        if (invited is null) guests.Add(guest);
        else invited.Come(command.Body.Name);
        return GuestSummary.Of(guest, seating.Value);
    }
}
