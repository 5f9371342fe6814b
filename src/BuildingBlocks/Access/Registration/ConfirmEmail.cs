using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.Registration;

/// <summary>Opens the account that was asked for, with the code of the mail and the password of the registration: whoever has only one of the two opens nothing. It signs in from then on.</summary>
[Anonymous]
internal sealed record ConfirmEmail(ConfirmEmailBody Body) : IAccessRequest<Registered>;

/// <param name="Code">The code of the mail; it serves once, for a day.</param>
/// <param name="Password">The password with which the account was asked for.</param>
internal sealed record ConfirmEmailBody(string Code, string Password);

/// <param name="Id">The account.</param>
/// <param name="Email">Its address.</param>
/// <param name="DisplayName">Its name.</param>
internal sealed record Registered(Guid Id, string Email, string DisplayName)
{
    public static Registered Of(Account account) => new(account.Id, account.Email!, account.DisplayName);
}

internal sealed class ConfirmEmailValidator : AbstractValidator<ConfirmEmail>
{
    public ConfirmEmailValidator()
    {
        RuleFor(request => request.Body.Code).NotEmpty().MaximumLength(RegistrationCodes.MaximumLength);
        RuleFor(request => request.Body.Password).NotEmpty().MaximumLength(PasswordRules.MaximumLength);
    }
}

internal sealed class ConfirmEmailHandler(RegistrationCodes codes, IPasswordHasher<Account> hasher, AccountOpener opener) : IAccessHandler<ConfirmEmail, Registered>
{
    public async Task<Result<Registered>> Handle(ConfirmEmail request, CancellationToken cancellationToken)
    {
        if (codes.Read(request.Body.Code) is not { PasswordHash: { } hash } asked
            || hasher.VerifyHashedPassword(asked, hash, request.Body.Password) == PasswordVerificationResult.Failed) return AccessErrors.RegistrationCodeNotValid;
        var opened = await opener.OpenAsync(asked);
        return opened.IsSuccess ? Registered.Of(opened.Value) : AccessErrors.RegistrationCodeNotValid;
    }
}
