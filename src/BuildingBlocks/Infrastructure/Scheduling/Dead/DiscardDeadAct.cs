using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Scheduling.Dead;

/// <summary>Gives a dead scheduled act up; the audit trail keeps that it was.</summary>
[Requires(MessagingPermissions.Decide)]
internal sealed record DiscardDeadAct(string Module, string Key, DiscardDeadActBody Body) : ICommand, IAuditSubject
{
    public string AuditSubject => $"{Module}:{Key}";
}

/// <param name="Reason">Why it may be given up; at most 1 000 characters.</param>
internal sealed record DiscardDeadActBody(string Reason);

internal sealed class DiscardDeadActValidator : AbstractValidator<DiscardDeadAct>
{
    public DiscardDeadActValidator() => RuleFor(command => command.Body.Reason).NotEmpty().IsText(1_000);
}

internal sealed class DiscardDeadActHandler(WriteScope scope, TimeProvider clock) : ICommandHandler<DiscardDeadAct>
{
    public Task<Result> Handle(DiscardDeadAct request, CancellationToken cancellationToken)
    {
        var session = scope.Session!;
        var found = session.Statement(
            $"UPDATE {session.Table("scheduled_acts")} SET DeadAt = NULL, DoneAt = @now, LastError = @reason WHERE Module = @module AND {session.Quoted("Key")} = @key AND DeadAt IS NOT NULL",
            ("@now", session.Instant(clock.GetUtcNow())),
            ("@reason", $"Discarded: {request.Body.Reason}"),
            ("@module", request.Module),
            ("@key", request.Key)).ExecuteNonQuery();
        return Task.FromResult(found > 0 ? Result.Success : Error.NotFound("platform.dead-act-not-found", ("module", request.Module), ("key", request.Key)));
    }
}
