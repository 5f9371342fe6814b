using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging.Dead;

/// <summary>Lets a consumer try a dead event again, and then what waits behind it.</summary>
[Requires(MessagingPermissions.Decide)]
internal sealed record RedriveDeadMessage(Guid EventId, string Consumer) : ICommand, IAuditSubject
{
    public string AuditSubject => $"{Consumer}:{EventId}";
}

internal sealed class RedriveDeadMessageValidator : AbstractValidator<RedriveDeadMessage>
{
    public RedriveDeadMessageValidator() => RuleFor(command => command.Consumer).NotEmpty().IsLine(200);
}

internal sealed class RedriveDeadMessageHandler(DeadMessages messages) : ICommandHandler<RedriveDeadMessage>
{
    public Task<Result> Handle(RedriveDeadMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(messages.Redrive(request.EventId, request.Consumer));
}
