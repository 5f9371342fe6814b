using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Status;

/// <summary>Refuses a registration; the operator may amend it and comes back as registered.</summary>
[Requires(OperatorsPermissions.Verify)]
internal sealed record RejectOperator(Guid OperatorId, RejectOperatorBody Body) : ICommand;

/// <param name="Reason">Shown to the operator's members; at most 1 000 characters.</param>
internal sealed record RejectOperatorBody(string Reason);

internal sealed class RejectOperatorValidator : AbstractValidator<RejectOperator>
{
    public RejectOperatorValidator() => RuleFor(command => command.Body.Reason).IsReason();
}

internal sealed class RejectOperatorHandler(IOperatorRepository operators, ICaller caller, TimeProvider clock) : ICommandHandler<RejectOperator>
{
    public async Task<Result> Handle(RejectOperator command, CancellationToken cancellationToken) =>
        await operators.FindAsync(new OperatorId(command.OperatorId), cancellationToken) is { } rejected
            ? rejected.Reject(caller.ToAgent(), command.Body.Reason.Trim(), clock.GetUtcNow())
            : OperatorErrors.NotFound(command.OperatorId);
}
