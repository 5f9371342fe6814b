using AmiPlatform.BuildingBlocks.Application.Persistence;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application;

/// <summary>The invitations, inside a command's transaction.</summary>
internal interface IInvitationRepository : IRepository<Invitation, InvitationId>
{
    Task<Invitation?> OfTokenAsync(InvitationToken token, CancellationToken cancellationToken);

    Task<Invitation?> OfAddressAsync(OperatorId operatorId, string email, CancellationToken cancellationToken);
}
