using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Status;

/// <summary>Says that an operator is who it says: from now on its files can be decided.</summary>
[Requires(OperatorsPermissions.Verify)]
internal sealed record VerifyOperator(Guid OperatorId) : ICommand;

internal sealed class VerifyOperatorHandler(IOperatorRepository operators, ICaller caller, TimeProvider clock) : ICommandHandler<VerifyOperator>
{
    public async Task<Result> Handle(VerifyOperator command, CancellationToken cancellationToken) =>
        await operators.FindAsync(new OperatorId(command.OperatorId), cancellationToken) is { } verified
            ? verified.Verify(caller.ToAgent(), clock.GetUtcNow())
            : OperatorErrors.NotFound(command.OperatorId);
}
