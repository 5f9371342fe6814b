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
/// Shows by a code that the app has the secret: from then on the account signs in with a code. Every session of before ends, this one goes on by the tokens or the cookie of the answer, and a mail tells the
/// owner. It takes no <c>Idempotency-Key</c>: a reply that is kept to be repeated would keep the recovery codes.
/// </summary>
/// <param name="Body">A code of the app.</param>
/// <param name="UseCookies">Whether the answer sets a cookie instead of carrying tokens.</param>
[Requires(AccessPermissions.OwnAccount)]
[OpenToEnrolment]
internal sealed record ConfirmSecondFactor(ConfirmSecondFactorBody Body, bool? UseCookies = null) : IAccessRequest<EnrolledSecondFactor>;

/// <param name="TwoFactorCode">Six digits that the app shows.</param>
internal sealed record ConfirmSecondFactorBody(string TwoFactorCode);

/// <summary>A second factor that was enrolled.</summary>
/// <param name="RecoveryCodes">Ten codes, shown this once: each stands once for a code of the app.</param>
/// <param name="SignedIn">With which the account is signed in from now on.</param>
internal sealed record EnrolledSecondFactor(IReadOnlyList<string> RecoveryCodes, SignedIn SignedIn);

internal sealed class ConfirmSecondFactorValidator : AbstractValidator<ConfirmSecondFactor>
{
    public ConfirmSecondFactorValidator() => RuleFor(request => request.Body.TwoFactorCode).NotEmpty().IsLine(FactorProof.LongestCode);
}

internal sealed class ConfirmSecondFactorHandler(
    ICaller caller, AccountKeeper accounts, AccessDbContext context, SecondFactorKeeper factors, SessionOpener opener, ITransactionMail mail, IAuthority authority, IIdGenerator ids, TimeProvider clock)
    : IAccessHandler<ConfirmSecondFactor, EnrolledSecondFactor>
{
    public async Task<Result<EnrolledSecondFactor>> Handle(ConfirmSecondFactor request, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync($"{caller.UserId}") is not { Email: { } email } account) return AccessErrors.NotSignedIn;
        if (account.TwoFactorEnabled) return AccessErrors.SecondFactorHeld;
        var now = clock.GetUtcNow();
        var begun = await context.SecondFactors.AsNoTracking().SingleOrDefaultAsync(factor => factor.AccountId == account.Id, cancellationToken);
        if (begun?.MayBeConfirmed(now) is not true) return AccessErrors.SecondFactorNotBegun;
        // Nothing is guessed here: whoever asks was shown the secret, so that a wrong code is no failed sign-in.
        if (factors.StepOf(begun, request.Body.TwoFactorCode) is not { } step) return AccessErrors.SecondFactorWrong("/twoFactorCode");
        var (shown, kept) = SecondFactorKeeper.NewRecoveryCodes(account.Id);
        account.TwoFactorEnabled = true;
        account.Restamp(ids);
        var session = opener.Begin(account);
        context.Add(session);
        context.Audit(nameof(ConfirmSecondFactor), account.Id);
        context.Beside = row => mail.Queue(row, "access", email, $"access.second-factor-on:{account.Id}:{now.UtcTicks}", new SecondFactorOnMail(account.DisplayName, now, authority.Name));
        try
        {
            if (!await context.SaveConfirmedAsync(account.Id, begun.Secret, step, kept, now, cancellationToken)) return AccessErrors.SecondFactorNotBegun;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccessErrors.ChangedMeanwhile;
        }

        mail.Committed();
        return new EnrolledSecondFactor(shown, await opener.AnswerAsync(account, session.Id, request.UseCookies));
    }
}
