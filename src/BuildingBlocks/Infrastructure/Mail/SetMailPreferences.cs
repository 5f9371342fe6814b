using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Says how mailings come to the address of the signed-in account from now on; what waits already leaves as it was to.</summary>
/// <param name="Body">What is wanted.</param>
[Requires(MailPermissions.Own)]
internal sealed record SetMailPreferences(SetMailPreferencesBody Body) : ICommand;

/// <summary>What is wanted of mailings.</summary>
/// <param name="Mailings">Each at once, those of a day in one mail at seven in the morning, or not at all.</param>
internal sealed record SetMailPreferencesBody(MailingDelivery Mailings);

internal sealed class SetMailPreferencesValidator : AbstractValidator<SetMailPreferences>
{
    public SetMailPreferencesValidator() => RuleFor(command => command.Body.Mailings).IsInEnum();
}

internal sealed class SetMailPreferencesHandler(ICaller caller, IUserDirectory accounts, WriteScope scope, TimeProvider clock) : ICommandHandler<SetMailPreferences>
{
    public async Task<Result> Handle(SetMailPreferences command, CancellationToken cancellationToken)
    {
        var userId = caller.UserId!.Value;
        if (await accounts.EmailAsync(userId, cancellationToken) is not { } email) return Error.Of(ErrorKind.Unauthenticated, "access.not-signed-in");
        scope.Session!.WishOf(email, command.Body.Mailings, clock.GetUtcNow());
        return Result.Success;
    }
}
