using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Invitations;

/// <summary>Makes the link of an invitation useless; a Representative does.</summary>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record RevokeInvitation(Guid OperatorId, Guid InvitationId) : ICommand;

internal sealed class RevokeInvitationHandler(IInvitationRepository invitations, IOperatorsQueries queries, ICaller caller, TimeProvider clock)
    : ICommandHandler<RevokeInvitation>
{
    public async Task<Result> Handle(RevokeInvitation command, CancellationToken cancellationToken)
    {
        var id = new OperatorId(command.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return standing;
        if (standing.Value.Role != MemberRole.Representative) return OperatorErrors.RepresentativeOnly();
        return await invitations.FindAsync(new InvitationId(command.InvitationId), cancellationToken) is { } revoked && revoked.OperatorId == id
            ? revoked.Revoke(clock.GetUtcNow())
            : InvitationErrors.NotFound();
    }
}
