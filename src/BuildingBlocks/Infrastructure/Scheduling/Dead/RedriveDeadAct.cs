using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Scheduling.Dead;

/// <summary>Lets a dead scheduled act run again, now.</summary>
[Requires(MessagingPermissions.Decide)]
internal sealed record RedriveDeadAct(string Module, string Key) : ICommand, IAuditSubject
{
    public string AuditSubject => $"{Module}:{Key}";
}

internal sealed class RedriveDeadActValidator : AbstractValidator<RedriveDeadAct>
{
    public RedriveDeadActValidator()
    {
        RuleFor(command => command.Module).NotEmpty().IsLine(40);
        RuleFor(command => command.Key).NotEmpty().IsLine(200);
    }
}

internal sealed class RedriveDeadActHandler(WriteScope scope, ICommitSignal signal, TimeProvider clock) : ICommandHandler<RedriveDeadAct>
{
    public Task<Result> Handle(RedriveDeadAct request, CancellationToken cancellationToken)
    {
        var session = scope.Session!;
        var found = session.Statement(
            $"UPDATE {session.Table("scheduled_acts")} SET DeadAt = NULL, Attempts = 0, DueAt = @now WHERE Module = @module AND {session.Quoted("Key")} = @key AND DeadAt IS NOT NULL",
            ("@now", session.Instant(clock.GetUtcNow())),
            ("@module", request.Module),
            ("@key", request.Key)).ExecuteNonQuery();
        if (found == 0) return Task.FromResult<Result>(Error.NotFound("platform.dead-act-not-found", ("module", request.Module), ("key", request.Key)));
        signal.Pulse();
        return Task.FromResult(Result.Success);
    }
}
