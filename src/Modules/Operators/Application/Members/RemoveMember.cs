using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Members;

/// <summary>Ends a membership: a Representative removes a member, and everyone may leave; the last Representative stays.</summary>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record RemoveMember(Guid OperatorId, Guid UserId) : ICommand;

internal sealed class RemoveMemberHandler(IOperatorRepository operators, IOperatorsQueries queries, ICaller caller, IAuthority authority, TimeProvider clock)
    : ICommandHandler<RemoveMember>
{
    public async Task<Result> Handle(RemoveMember command, CancellationToken cancellationToken)
    {
        var id = new OperatorId(command.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return standing;
        return await operators.FindAsync(id, cancellationToken) is { } left
            ? left.RemoveMember(caller.UserId!.Value, command.UserId, authority.Now(clock))
            : OperatorErrors.NotFound(command.OperatorId);
    }
}
