using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Operators.Application;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class InvitationRepository(OperatorsDbContext context, RequestContext request)
    : EfRepository<Invitation, InvitationId>(context, request), IInvitationRepository
{
    public Task<Invitation?> OfTokenAsync(InvitationToken token, CancellationToken cancellationToken)
    {
        var hash = token.Hash;
        return context.Invitations.FirstOrDefaultAsync(invitation => invitation.TokenHash == hash, cancellationToken);
    }

    public Task<Invitation?> OfAddressAsync(OperatorId operatorId, string email, CancellationToken cancellationToken) =>
        context.Invitations.FirstOrDefaultAsync(invitation => invitation.OperatorId == operatorId && invitation.Email == email, cancellationToken);
}
