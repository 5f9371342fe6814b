using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Takes a guest's personal link away; the answers given stay.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="GuestId">The guest.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record RevokeLink(Guid MeetingId, Guid GuestId) : ICommand;

internal sealed class RevokeLinkHandler(IGuestRepository guests) : ICommandHandler<RevokeLink>
{
    public async Task<Result> Handle(RevokeLink command, CancellationToken cancellationToken) =>
        await guests.FindAsync(command.MeetingId, command.GuestId, cancellationToken) is { } guest ? guest.RevokeLink() : GuestErrors.NotFound(command.GuestId);
}
