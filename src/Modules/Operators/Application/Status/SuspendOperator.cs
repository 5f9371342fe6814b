using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Status;

/// <summary>Suspends a verified operator: none of its files is decided until it is reinstated.</summary>
[Requires(OperatorsPermissions.Verify)]
internal sealed record SuspendOperator(Guid OperatorId, SuspendOperatorBody Body) : ICommand;

/// <param name="Reason">Shown to the operator's members; at most 1 000 characters.</param>
internal sealed record SuspendOperatorBody(string Reason);

internal sealed class SuspendOperatorValidator : AbstractValidator<SuspendOperator>
{
    public SuspendOperatorValidator() => RuleFor(command => command.Body.Reason).IsReason();
}

internal sealed class SuspendOperatorHandler(IOperatorRepository operators, ICaller caller, TimeProvider clock) : ICommandHandler<SuspendOperator>
{
    public async Task<Result> Handle(SuspendOperator command, CancellationToken cancellationToken) =>
        await operators.FindAsync(new OperatorId(command.OperatorId), cancellationToken) is { } suspended
            ? suspended.Suspend(caller.ToAgent(), command.Body.Reason.Trim(), clock.GetUtcNow())
            : OperatorErrors.NotFound(command.OperatorId);
}
