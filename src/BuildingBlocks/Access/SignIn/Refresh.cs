using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Exchanges a refresh token for new tokens, with the roles that the account has now. It takes no <c>Idempotency-Key</c>: a reply that is kept to be repeated would keep the tokens.</summary>
[Anonymous]
internal sealed record Refresh(RefreshBody Body) : IAccessRequest<SignedIn>;

/// <param name="RefreshToken">Of the last answer to <c>login</c> or <c>refresh</c>.</param>
internal sealed record RefreshBody(string RefreshToken);

internal sealed class RefreshValidator : AbstractValidator<Refresh>
{
    public RefreshValidator() => RuleFor(request => request.Body.RefreshToken).NotEmpty().MaximumLength(8_000);
}

internal sealed class RefreshHandler(SignInManager<Account> signIn, AccessDbContext context, SessionOpener opener, TokenIssuer tokens, TimeProvider clock) : IAccessHandler<Refresh, SignedIn>
{
    public async Task<Result<SignedIn>> Handle(Refresh request, CancellationToken cancellationToken)
    {
        if (tokens.ReadRefreshToken(request.Body.RefreshToken) is not { } principal || SessionCheck.SessionOf(principal) is not { } session) return AccessErrors.RefreshRefused;
        if (await signIn.ValidateSecurityStampAsync(principal) is not { } account) return AccessErrors.RefreshRefused;
        if (!await context.RenewSessionAsync(session, account.Id, clock.GetUtcNow(), cancellationToken)) return AccessErrors.RefreshRefused;
        return await opener.AnswerAsync(account, session);
    }
}
