using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>
/// Switches the second factor off, such as to enrol another app: the secret and the recovery codes are deleted, every session of before ends, this one goes on by the tokens or the cookie of the answer, and a mail
/// tells the owner. A wrong password or code counts as a failed sign-in. It takes no <c>Idempotency-Key</c>: a reply that is kept to be repeated would keep the tokens.
/// </summary>
/// <param name="Body">The password, and a code of the app or a recovery code.</param>
/// <param name="UseCookies">Whether the answer sets a cookie instead of carrying tokens.</param>
[Requires(AccessPermissions.OwnAccount)]
internal sealed record SwitchOffSecondFactor(SwitchOffSecondFactorBody Body, bool? UseCookies = null) : IAccessRequest<SignedIn>;

/// <param name="CurrentPassword">The password with which the account signs in.</param>
/// <param name="TwoFactorCode">Six digits that the app shows.</param>
/// <param name="TwoFactorRecoveryCode">One of the recovery codes in their place.</param>
internal sealed record SwitchOffSecondFactorBody(string CurrentPassword, string? TwoFactorCode = null, string? TwoFactorRecoveryCode = null)
{
    /// <summary>Where the code stands that was brought.</summary>
    internal string Place => string.IsNullOrWhiteSpace(TwoFactorRecoveryCode) ? "/twoFactorCode" : "/twoFactorRecoveryCode";
}

internal sealed class SwitchOffSecondFactorValidator : AbstractValidator<SwitchOffSecondFactor>
{
    public SwitchOffSecondFactorValidator()
    {
        RuleFor(request => request.Body.CurrentPassword).NotEmpty().MaximumLength(PasswordRules.MaximumLength);
        RuleFor(request => request.Body.TwoFactorCode).IsLine(FactorProof.LongestCode);
        RuleFor(request => request.Body.TwoFactorCode).NotEmpty().When(request => string.IsNullOrWhiteSpace(request.Body.TwoFactorRecoveryCode));
        RuleFor(request => request.Body.TwoFactorRecoveryCode).IsLine(FactorProof.LongestCode);
    }
}

internal sealed class SwitchOffSecondFactorHandler(
    ICaller caller, AccountKeeper accounts, AccessDbContext context, SecondFactorKeeper factors, SessionOpener opener, ITransactionMail mail, IAuthority authority, IIdGenerator ids, TimeProvider clock)
    : IAccessHandler<SwitchOffSecondFactor, SignedIn>
{
    public async Task<Result<SignedIn>> Handle(SwitchOffSecondFactor request, CancellationToken cancellationToken)
    {
        var body = request.Body;
        if (await accounts.FindByIdAsync($"{caller.UserId}") is not { Email: { } email } account) return AccessErrors.NotSignedIn;
        if (!await accounts.ProvesAsync(account, body.CurrentPassword, cancellationToken)) return AccessErrors.PasswordWrong;
        if (!account.TwoFactorEnabled) return AccessErrors.SecondFactorNotHeld;
        var proof = await factors.ReadAsync(account.Id, body.TwoFactorCode, body.TwoFactorRecoveryCode, cancellationToken) ?? FactorProof.Wrong;
        var now = clock.GetUtcNow();
        account.TwoFactorEnabled = false;
        account.Restamp(ids);
        var session = opener.Begin(account);
        context.Add(session);
        context.Audit(nameof(SwitchOffSecondFactor), account.Id);
        context.Beside = row => mail.Queue(row, "access", email, $"access.second-factor-off:{account.Id}:{now.UtcTicks}", new SecondFactorOffMail(account.DisplayName, now, authority.Name));
        try
        {
            if (!await context.SaveProvedAsync(account.Id, proof, now, cancellationToken))
            {
                await accounts.RefuseCodeAsync(account, cancellationToken);
                return AccessErrors.SecondFactorWrong(body.Place);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccessErrors.ChangedMeanwhile;
        }

        mail.Committed();
        return await opener.AnswerAsync(account, session.Id, request.UseCookies);
    }
}
