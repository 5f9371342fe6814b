using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Status;

/// <summary>Ends a suspension: the operator counts as verified again.</summary>
[Requires(OperatorsPermissions.Verify)]
internal sealed record ReinstateOperator(Guid OperatorId, ReinstateOperatorBody Body) : ICommand;

/// <param name="Reason">Shown to the operator's members; at most 1 000 characters.</param>
internal sealed record ReinstateOperatorBody(string Reason);

internal sealed class ReinstateOperatorValidator : AbstractValidator<ReinstateOperator>
{
    public ReinstateOperatorValidator() => RuleFor(command => command.Body.Reason).IsReason();
}

internal sealed class ReinstateOperatorHandler(IOperatorRepository operators, ICaller caller, TimeProvider clock) : ICommandHandler<ReinstateOperator>
{
    public async Task<Result> Handle(ReinstateOperator command, CancellationToken cancellationToken) =>
        await operators.FindAsync(new OperatorId(command.OperatorId), cancellationToken) is { } reinstated
            ? reinstated.Reinstate(caller.ToAgent(), command.Body.Reason.Trim(), clock.GetUtcNow())
            : OperatorErrors.NotFound(command.OperatorId);
}
