using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Invitations;

/// <summary>Shows who holds an invitation's link what is offered, before it is accepted.</summary>
/// <param name="Token">Secret of the link.</param>
[Anonymous]
internal sealed record GetInvitation(string Token) : IQuery<OfferedMembership>;

/// <summary>What an invitation offers.</summary>
/// <param name="LegalName">Legal name of the operator.</param>
/// <param name="Role">Role that is offered.</param>
/// <param name="State">Whether it can still be accepted.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
internal sealed record OfferedMembership(string LegalName, MemberRole Role, InvitationState State, DateTimeOffset ExpiresAt);

internal sealed class GetInvitationHandler(IInvitationsQueries invitations, TimeProvider clock) : IQueryHandler<GetInvitation, OfferedMembership>
{
    public async Task<Result<OfferedMembership>> Handle(GetInvitation query, CancellationToken cancellationToken) =>
        await invitations.OfferAsync(new InvitationToken(query.Token), clock.GetUtcNow(), cancellationToken) is { } offered ? offered : InvitationErrors.NotFound();
}
