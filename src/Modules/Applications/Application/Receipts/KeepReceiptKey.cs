using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>Keeps the key pair with which receipts are signed, unless the platform has one already; an act of the platform at its start.</summary>
[Requires(ApplicationsPermissions.KeepKeys)]
internal sealed record KeepReceiptKey(ReceiptKey Key) : ICommand;

internal sealed class KeepReceiptKeyValidator : AbstractValidator<KeepReceiptKey>
{
    public KeepReceiptKeyValidator() => RuleFor(command => command.Key.ProtectedPrivateKey).NotEmpty();
}

internal sealed class KeepReceiptKeyHandler(IReceiptKeys keys) : ICommandHandler<KeepReceiptKey>
{
    public async Task<Result> Handle(KeepReceiptKey command, CancellationToken cancellationToken)
    {
        if ((await keys.AllAsync(cancellationToken)).Count == 0) keys.Add(command.Key);
        return Result.Success;
    }
}
