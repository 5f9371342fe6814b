using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Gives up a call for good, drafted or published; the public reads why.</summary>
[Requires(CallsPermissions.Manage)]
internal sealed record CancelCall(Guid CallId, CancelCallBody Body) : ICommand;

/// <summary>Why a call is given up.</summary>
/// <param name="Reason">Published with the cancellation.</param>
internal sealed record CancelCallBody(string Reason);

internal sealed class CancelCallValidator : AbstractValidator<CancelCall>
{
    public CancelCallValidator() => RuleFor(command => command.Body.Reason).NotEmpty().IsText(1_000);
}

internal sealed class CancelCallHandler(IAddressedCalls calls, ISchedule schedule, TimeProvider clock) : ICommandHandler<CancelCall>
{
    public async Task<Result> Handle(CancelCall command, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(command.CallId, cancellationToken) is not { } call) return CallErrors.NotFound(command.CallId);
        var cancelled = call.Cancel(command.Body.Reason.Trim(), clock.GetUtcNow());
        if (cancelled.IsSuccess) schedule.Nothing(command.CallId);
        return cancelled;
    }
}
