using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using FluentValidation;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>
/// Invites e-mail addresses to an announced meeting: a mail brings each its personal link. The answer shows the links as well, once: they are not stored, and a repeated request does not show them again.
/// </summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Body">Whom to invite.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record InviteGuests(Guid MeetingId, InviteGuestsBody Body) : ICommand<InvitationsResponse>;

/// <summary>Whom to invite.</summary>
/// <param name="Emails">E-mail addresses, 1 to 200; those invited before are left as they are.</param>
internal sealed record InviteGuestsBody(IReadOnlyList<string> Emails);

/// <summary>Who was invited.</summary>
/// <param name="Invitations">The new guests.</param>
/// <param name="AlreadyInvited">Addresses that were guests of this meeting before.</param>
internal sealed record InvitationsResponse(IReadOnlyList<InvitationResponse> Invitations, IReadOnlyList<string> AlreadyInvited);

/// <summary>A guest and the personal link.</summary>
/// <param name="GuestId">The guest.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Link">Opens the answer without an account. Shown once; whoever lost it asks for another with <c>renew-link</c>.</param>
internal sealed record InvitationResponse(Guid GuestId, string Email, [property: ShownOnce] Uri? Link = null)
{
    public static InvitationResponse Of(Guest guest, PersonalToken token, IPublicLinks links) =>
        new(guest.Id.Value, guest.Email!, PersonalLink.Of(token, links));
}

internal sealed class InviteGuestsValidator : AbstractValidator<InviteGuests>
{
    private const int Most = 200;

    public InviteGuestsValidator()
    {
        RuleFor(command => command.Body.Emails.Count).InclusiveBetween(1, Most).OverridePropertyName("Body.Emails");
        RuleForEach(command => command.Body.Emails).Must(EmailAddress.IsOne).WithErrorCode("events.email-not-valid");
    }
}

internal sealed class InviteGuestsHandler(
    IMeetingRepository meetings, ISeatingRepository seatings, IGuestRepository guests, IPublicLinks links, IMail mail, IIdGenerator ids, TimeProvider clock)
    : ICommandHandler<InviteGuests, InvitationsResponse>
{
    public async Task<Result<InvitationsResponse>> Handle(InviteGuests command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is not { } meeting) return MeetingErrors.NotFound(command.MeetingId);
        var open = meeting.CanInvite(now);
        if (!open.IsSuccess) return Result<InvitationsResponse>.Refused(open.Errors);
        string[] emails = [.. command.Body.Emails.Select(email => email.ToLowerInvariant()).Distinct()];
        var known = await guests.AmongGuestsAsync(meeting.Id, emails, cancellationToken);
        List<InvitationResponse> invitations = [];
        foreach (var email in emails.Except(known))
        {
            var token = PersonalToken.Create();
            var guest = Guest.Invite(new GuestId(ids.Next()), meeting.Id, email, token.Hash, now);
            guests.Add(guest);
            invitations.Add(InvitationResponse.Of(guest, token, links));
            PersonalLink.Send(meeting, guest, token, links, mail);
        }

        if (invitations.Count > 0 && await seatings.FindAsync(meeting.Id, cancellationToken) is { } seating)
            seating.Invite([.. invitations.Select(invitation => new GuestId(invitation.GuestId))], now);
        return new InvitationsResponse(invitations, known);
    }
}
