using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>
/// Signs in by address and password, and by a second factor where the account has one: without it the answer is 401 <c>access.second-factor-required</c>, and the request is sent again with a code.
/// Tokens by default, a cookie when asked. It takes no <c>Idempotency-Key</c>: a reply that is kept to be repeated would keep the tokens.
/// </summary>
/// <param name="Body">Address, password, and a code where the account has a second factor.</param>
/// <param name="UseCookies">Whether the answer sets a cookie instead of carrying tokens.</param>
[Anonymous]
internal sealed record LogIn(LogInBody Body, bool? UseCookies = null) : IAccessRequest<SignedIn>;

/// <param name="Email">Address of the account.</param>
/// <param name="Password">Its password.</param>
/// <param name="TwoFactorCode">Six digits that the authenticator app shows, for an account with a second factor; each serves once. Others need none.</param>
/// <param name="TwoFactorRecoveryCode">One of the recovery codes in its place; it serves once.</param>
internal sealed record LogInBody(string Email, string Password, string? TwoFactorCode = null, string? TwoFactorRecoveryCode = null);

/// <param name="TokenType"><c>Bearer</c>, or <c>Cookie</c> when the cookie is all there is.</param>
/// <param name="ExpiresIn">Seconds until the access token or the cookie expires.</param>
/// <param name="AccessToken">For the header <c>Authorization: Bearer …</c>.</param>
/// <param name="RefreshToken">For the next <c>refresh</c>.</param>
/// <param name="MustEnrol">Whether the roles of the account ask for a second factor that it has not: until it is enrolled nothing else is allowed. Absent where that is not so.</param>
internal sealed record SignedIn(string TokenType, long ExpiresIn, string? AccessToken = null, string? RefreshToken = null, bool? MustEnrol = null);

internal sealed class LogInValidator : AbstractValidator<LogIn>
{
    public LogInValidator()
    {
        RuleFor(request => request.Body.Email).NotEmpty().IsLine(EmailRules.MaximumLength);
        RuleFor(request => request.Body.Password).NotEmpty().MaximumLength(PasswordRules.MaximumLength);
        RuleFor(request => request.Body.TwoFactorCode).IsLine(FactorProof.LongestCode);
        RuleFor(request => request.Body.TwoFactorRecoveryCode).IsLine(FactorProof.LongestCode);
    }
}

internal sealed partial class LogInHandler(AccountKeeper accounts, SessionOpener opener, ILogger<LogInHandler> logger) : IAccessHandler<LogIn, SignedIn>
{
    public async Task<Result<SignedIn>> Handle(LogIn request, CancellationToken cancellationToken)
    {
        AccountSession? session = null;
        var signedIn = await accounts.SignInAsync(request.Body, known => session = opener.Begin(known), cancellationToken);
        if (!signedIn.IsSuccess)
        {
            LogRefused(logger);
            return Result<SignedIn>.Refused(signedIn.Errors);
        }

        LogSignedIn(logger, signedIn.Value.Id);
        return await opener.AnswerAsync(signedIn.Value, session!.Id, request.UseCookies);
    }

    [LoggerMessage(1, LogLevel.Warning, "A sign-in was refused.")]
    private static partial void LogRefused(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "Account {AccountId} signed in.")]
    private static partial void LogSignedIn(ILogger logger, Guid accountId);
}
