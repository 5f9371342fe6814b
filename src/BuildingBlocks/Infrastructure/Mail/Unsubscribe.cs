using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>
/// Ends all mailings to the address that the link stands for, without an account: what a mail program does when its reader unsubscribes with one click (RFC 8058). Whoever has an account with the
/// address has them again with <c>PUT /api/platform/mail-preferences</c>.
/// </summary>
/// <param name="Token">Secret of the link, from the header <c>List-Unsubscribe</c> of a mail.</param>
[Anonymous]
internal sealed record Unsubscribe(string Token) : ICommand
{
    public const string Path = "mail-unsubscriptions/{token}";
}

internal sealed class UnsubscribeValidator : AbstractValidator<Unsubscribe>
{
    private const int Longest = 1_000;

    public UnsubscribeValidator() => RuleFor(command => command.Token).NotEmpty().IsLine(Longest);
}

internal sealed class UnsubscribeHandler(UnsubscribeTokens tokens, WriteScope scope, TimeProvider clock) : ICommandHandler<Unsubscribe>
{
    public static Error LinkUnknown { get; } = Error.NotFound("platform.unsubscribe-link-unknown");

    public Task<Result> Handle(Unsubscribe command, CancellationToken cancellationToken)
    {
        if (tokens.AddressOf(command.Token) is not { } address) return Task.FromResult<Result>(LinkUnknown);
        scope.Session!.WishOf(address, MailingDelivery.None, clock.GetUtcNow());
        return Task.FromResult(Result.Success);
    }
}
