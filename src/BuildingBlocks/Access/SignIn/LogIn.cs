using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Signs in by address and password: tokens by default, a cookie when asked. It takes no <c>Idempotency-Key</c>: a reply that is kept to be repeated would keep the tokens.</summary>
/// <param name="Body">Address and password.</param>
/// <param name="UseCookies">Whether the answer sets a cookie instead of carrying tokens.</param>
[Anonymous]
internal sealed record LogIn(LogInBody Body, bool? UseCookies = null) : IAccessRequest<SignedIn>;

/// <param name="Email">Address of the account.</param>
/// <param name="Password">Its password.</param>
internal sealed record LogInBody(string Email, string Password);

/// <param name="TokenType"><c>Bearer</c>, or <c>Cookie</c> when the cookie is all there is.</param>
/// <param name="ExpiresIn">Seconds until the access token or the cookie expires.</param>
/// <param name="AccessToken">For the header <c>Authorization: Bearer …</c>.</param>
/// <param name="RefreshToken">For the next <c>refresh</c>.</param>
internal sealed record SignedIn(string TokenType, long ExpiresIn, string? AccessToken = null, string? RefreshToken = null);

internal sealed class LogInValidator : AbstractValidator<LogIn>
{
    public LogInValidator()
    {
        RuleFor(request => request.Body.Email).NotEmpty().MaximumLength(EmailRules.MaximumLength);
        RuleFor(request => request.Body.Password).NotEmpty().MaximumLength(PasswordRules.MaximumLength);
    }
}

internal sealed partial class LogInHandler(AccountKeeper accounts, SessionOpener opener, ILogger<LogInHandler> logger) : IAccessHandler<LogIn, SignedIn>
{
    public async Task<Result<SignedIn>> Handle(LogIn request, CancellationToken cancellationToken)
    {
        AccountSession? session = null;
        if (await accounts.SignInAsync(request.Body.Email, request.Body.Password, known => session = opener.Begin(known), cancellationToken) is not { } account)
        {
            LogRefused(logger);
            return AccessErrors.SignInRefused;
        }

        LogSignedIn(logger, account.Id);
        return await opener.AnswerAsync(account, session!.Id, request.UseCookies);
    }

    [LoggerMessage(1, LogLevel.Warning, "A sign-in was refused.")]
    private static partial void LogRefused(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "Account {AccountId} signed in.")]
    private static partial void LogSignedIn(ILogger logger, Guid accountId);
}
