using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access.Passwords;

/// <summary>Replaces a forgotten password, once, with the code that a mail brought. A locked account is unlocked by it; every session ends; a mail tells the owner.</summary>
[Anonymous]
internal sealed record ResetPassword(ResetPasswordBody Body) : IAccessRequest;

/// <param name="Code">The code of the mail.</param>
/// <param name="Password">The new password: twelve characters at least, five different ones; none of those that everybody has.</param>
internal sealed record ResetPasswordBody(string Code, string Password);

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(request => request.Body.Code).NotEmpty().MaximumLength(PasswordResetTokens.MaximumLength);
        RuleFor(request => request.Body.Password).IsNewPassword();
    }
}

internal sealed class ResetPasswordHandler(
    AccountKeeper accounts, AccessDbContext context, PasswordResetTokens tokens, ITransactionMail mail, IAuthority authority, TimeProvider clock) : IAccessHandler<ResetPassword>
{
    public async Task<Result> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        if (tokens.Read(request.Body.Code) is not var (id, stamp)
            || await accounts.FindByIdAsync(id.ToString()) is not { Email: { } email } account || account.SecurityStamp != stamp) return AccessErrors.ResetCodeNotValid;
        var now = clock.GetUtcNow();
        context.Audit("ResetPassword", account.Id);
        context.Beside = session =>
        {
            AccessDbContext.ForgetFailures(session, account.Id);
            mail.Queue(session, "access", email, $"access.password-changed:{account.Id}:{now.UtcTicks}", new PasswordChangedMail(account.DisplayName, now, authority.Name));
        };
        var replaced = await accounts.ReplacePasswordAsync(account, request.Body.Password);
        if (!replaced.Succeeded)
        {
            // Of two that came with the same code one was first: the row is of another version now.
            if (replaced.Errors.Any(error => error.Code == accounts.ErrorDescriber.ConcurrencyFailure().Code)) return AccessErrors.ResetCodeNotValid;
            return Result.Refused(replaced.ToErrors());
        }

        mail.Committed();
        return Result.Success;
    }
}
