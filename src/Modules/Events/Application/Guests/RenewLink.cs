using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Gives a guest another personal link, which the answer shows once and, while the meeting is announced, a mail brings; the one before opens nothing any more.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="GuestId">The guest.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record RenewLink(Guid MeetingId, Guid GuestId) : ICommand<InvitationResponse>;

internal sealed class RenewLinkHandler(IMeetingRepository meetings, IGuestRepository guests, IPublicLinks links, IMail mail) : ICommandHandler<RenewLink, InvitationResponse>
{
    public async Task<Result<InvitationResponse>> Handle(RenewLink command, CancellationToken cancellationToken)
    {
        if (await guests.FindAsync(command.MeetingId, command.GuestId, cancellationToken) is not { } guest) return GuestErrors.NotFound(command.GuestId);
        var token = PersonalToken.Create();
        var renewed = guest.RenewLink(token.Hash);
        if (!renewed.IsSuccess) return Result<InvitationResponse>.Refused(renewed.Errors);
        if (await meetings.FindAsync(guest.MeetingId, cancellationToken) is { State: MeetingState.Announced } meeting) PersonalLink.Send(meeting, guest, token, links, mail);
        return InvitationResponse.Of(guest, token, links);
    }
}
