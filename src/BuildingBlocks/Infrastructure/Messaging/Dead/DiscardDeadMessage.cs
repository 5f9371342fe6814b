using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging.Dead;

/// <summary>Gives a dead event up for a consumer; its module goes on with what waits behind it.</summary>
[Requires(MessagingPermissions.Decide)]
internal sealed record DiscardDeadMessage(Guid EventId, string Consumer, DiscardDeadMessageBody Body) : ICommand, IAuditSubject
{
    public string AuditSubject => $"{Consumer}:{EventId}";
}

/// <param name="Reason">Why it may be given up; at most 1 000 characters.</param>
internal sealed record DiscardDeadMessageBody(string Reason);

internal sealed class DiscardDeadMessageValidator : AbstractValidator<DiscardDeadMessage>
{
    public DiscardDeadMessageValidator() => RuleFor(command => command.Body.Reason).NotEmpty().IsText(1_000);
}

internal sealed class DiscardDeadMessageHandler(DeadMessages messages) : ICommandHandler<DiscardDeadMessage>
{
    public Task<Result> Handle(DiscardDeadMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(messages.Discard(request.EventId, request.Consumer, request.Body.Reason));
}
