using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Delegations;

/// <summary>Ends a delegation of signature at once; a Representative does.</summary>
[Requires(OperatorsPermissions.ManageOwn)]
internal sealed record RevokeDelegation(Guid OperatorId, Guid DelegationId) : ICommand;

internal sealed class RevokeDelegationHandler(IOperatorRepository operators, IOperatorsQueries queries, ICaller caller, IAuthority authority, TimeProvider clock)
    : ICommandHandler<RevokeDelegation>
{
    public async Task<Result> Handle(RevokeDelegation command, CancellationToken cancellationToken)
    {
        var id = new OperatorId(command.OperatorId);
        var standing = await queries.SeenByAsync(caller, id, cancellationToken);
        if (!standing.IsSuccess) return standing;
        return await operators.FindAsync(id, cancellationToken) is { } found
            ? found.RevokeDelegation(command.DelegationId, caller.UserId!.Value, authority.Now(clock))
            : OperatorErrors.NotFound(command.OperatorId);
    }
}
