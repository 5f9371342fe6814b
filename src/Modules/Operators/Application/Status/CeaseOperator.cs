using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Status;

/// <summary>Records that an operator exists no more; nothing changes it afterwards.</summary>
[Requires(OperatorsPermissions.Verify)]
internal sealed record CeaseOperator(Guid OperatorId, CeaseOperatorBody Body) : ICommand;

/// <param name="Reason">What ended it, such as a dissolution and its date; at most 1 000 characters.</param>
internal sealed record CeaseOperatorBody(string Reason);

internal sealed class CeaseOperatorValidator : AbstractValidator<CeaseOperator>
{
    public CeaseOperatorValidator() => RuleFor(command => command.Body.Reason).IsReason();
}

internal sealed class CeaseOperatorHandler(IOperatorRepository operators, ICaller caller, TimeProvider clock) : ICommandHandler<CeaseOperator>
{
    public async Task<Result> Handle(CeaseOperator command, CancellationToken cancellationToken) =>
        await operators.FindAsync(new OperatorId(command.OperatorId), cancellationToken) is { } ceased
            ? ceased.Cease(caller.ToAgent(), command.Body.Reason.Trim(), clock.GetUtcNow())
            : OperatorErrors.NotFound(command.OperatorId);
}
