using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access.Passwords;

/// <summary>
/// Changes one's own password and signs in with it; every session of before ends, and a mail tells the owner. A wrong current password counts as a failed sign-in.
/// It takes no <c>Idempotency-Key</c>: a reply that is kept to be repeated would keep the tokens.
/// </summary>
/// <param name="Body">The two passwords.</param>
/// <param name="UseCookies">Whether the answer sets a cookie instead of carrying tokens.</param>
[Requires(AccessPermissions.OwnAccount)]
internal sealed record ChangePassword(ChangePasswordBody Body, bool? UseCookies = null) : IAccessRequest<SignedIn>;

/// <param name="CurrentPassword">The password with which the account signs in now.</param>
/// <param name="NewPassword">Twelve characters at least, five different ones; none of those that everybody has.</param>
internal sealed record ChangePasswordBody(string CurrentPassword, string NewPassword);

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(request => request.Body.CurrentPassword).NotEmpty().MaximumLength(PasswordRules.MaximumLength);
        RuleFor(request => request.Body.NewPassword).IsNewPassword();
    }
}

internal sealed class ChangePasswordHandler(
    ICaller caller, AccountKeeper accounts, AccessDbContext context, SessionOpener opener, ITransactionMail mail, IAuthority authority, TimeProvider clock)
    : IAccessHandler<ChangePassword, SignedIn>
{
    public async Task<Result<SignedIn>> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync($"{caller.UserId}") is not { Email: { } email } account) return AccessErrors.NotSignedIn;
        if (!await accounts.ProvesAsync(account, request.Body.CurrentPassword, cancellationToken)) return AccessErrors.PasswordWrong;
        var now = clock.GetUtcNow();
        context.Audit("ChangePassword", account.Id);
        context.Beside = session =>
            mail.Queue(session, "access", email, $"access.password-changed:{account.Id}:{now.UtcTicks}", new PasswordChangedMail(account.DisplayName, now, authority.Name));
        var session = opener.Begin(account);
        context.Add(session);
        var changed = await accounts.ReplacePasswordAsync(account, request.Body.NewPassword);
        if (!changed.Succeeded) return Result<SignedIn>.Refused(changed.ToErrors("/newPassword"));
        mail.Committed();
        return await opener.AnswerAsync(account, session.Id, request.UseCookies);
    }
}
