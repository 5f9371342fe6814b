using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Seats;
using AmiPlatform.Events.Domain.Guests;
using FluentValidation;

namespace AmiPlatform.Events.Application.Answers;

/// <summary>Answers an invitation by its personal link, without an account; the latest answer counts. Attending again takes seats that are offered.</summary>
/// <param name="Token">The secret of the link.</param>
/// <param name="Body">The answer.</param>
[Anonymous]
internal sealed record AnswerByLink(string Token, AnswerByLinkBody Body) : ICommand<AnswerResponse>;

/// <summary>The answer.</summary>
/// <param name="Answer">Whether the guest attends; a tentative answer keeps no seat.</param>
/// <param name="Companions">How many come with the guest, 0 to 10.</param>
internal sealed record AnswerByLinkBody(Answer Answer, int Companions = 0);

internal sealed class AnswerByLinkValidator : AbstractValidator<AnswerByLink>
{
    public AnswerByLinkValidator() => RuleFor(command => command.Body.Companions).AreCompanionsOf(command => command.Body.Answer);
}

internal sealed class AnswerByLinkHandler(IMeetingRepository meetings, IGuestRepository guests, SeatDesk desk, TimeProvider clock)
    : ICommandHandler<AnswerByLink, AnswerResponse>
{
    public async Task<Result<AnswerResponse>> Handle(AnswerByLink command, CancellationToken cancellationToken)
    {
        if (await guests.FindByTokenHashAsync(PersonalToken.HashOf(command.Token), cancellationToken) is not { } guest
            || await meetings.FindAsync(guest.MeetingId, cancellationToken) is not { } meeting) return GuestErrors.LinkUnknown;
        var answer = new GivenAnswer(command.Body.Answer, command.Body.Companions, AnswerChannel.Link, clock.GetUtcNow());
        var seating = await desk.TakeAsync(meeting, guest, answer, cancellationToken);
        return seating.IsSuccess ? AnswerResponse.Of(meeting, guest, seating.Value).For(command.Token, answer.At) : Result<AnswerResponse>.Refused(seating.Errors);
    }
}
