using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Gives a guest another personal link, shown once; the one before opens nothing any more.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="GuestId">The guest.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record RenewLink(Guid MeetingId, Guid GuestId) : ICommand<InvitationResponse>;

internal sealed class RenewLinkHandler(IGuestRepository guests, IPublicLinks links) : ICommandHandler<RenewLink, InvitationResponse>
{
    public async Task<Result<InvitationResponse>> Handle(RenewLink command, CancellationToken cancellationToken)
    {
        if (await guests.FindAsync(command.MeetingId, command.GuestId, cancellationToken) is not { } guest) return GuestErrors.NotFound(command.GuestId);
        var token = PersonalToken.Create();
        var renewed = guest.RenewLink(token.Hash);
        return renewed.IsSuccess ? InvitationResponse.Of(guest, token, links) : Result<InvitationResponse>.Refused(renewed.Errors);
    }
}
