using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Sends a mail that was given up again, with all its attempts.</summary>
/// <param name="MailId">The mail.</param>
[Requires(MailPermissions.Decide)]
internal sealed record RedriveMail(Guid MailId) : ICommand, IAuditSubject
{
    public string AuditSubject => $"{MailId}";
}

internal sealed class RedriveMailValidator : AbstractValidator<RedriveMail>
{
    public RedriveMailValidator() => RuleFor(command => command.MailId).NotEmpty();
}

internal sealed class RedriveMailHandler(WriteScope scope, MailSignal signal, TimeProvider clock) : ICommandHandler<RedriveMail>
{
    public Task<Result> Handle(RedriveMail request, CancellationToken cancellationToken)
    {
        var session = scope.Session!;
        var found = session.Statement(
            $"""
            UPDATE {session.Table("mail")} SET State = '{nameof(MailState.Queued)}', Attempts = 0, DueAt = @now, EndedAt = NULL, Digest = 0
            WHERE Id = @id AND State = '{nameof(MailState.GivenUp)}' AND Content IS NOT NULL
            """,
            ("@now", session.Instant(clock.GetUtcNow())),
            ("@id", request.MailId)).ExecuteNonQuery();
        if (found == 0) return Task.FromResult<Result>(Error.NotFound("platform.mail-not-given-up", ("mailId", request.MailId)));
        signal.Pulse();
        return Task.FromResult(Result.Success);
    }
}
