using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access.Passwords;

/// <summary>Sends a code, with which the password is replaced, to the address of an account: one in each ten minutes of the clock. The answer is the same whether or not there is such an account.</summary>
[Anonymous]
internal sealed record ForgotPassword(ForgotPasswordBody Body) : IAccessRequest;

/// <param name="Email">Address of the account.</param>
internal sealed record ForgotPasswordBody(string Email);

internal sealed class ForgotPasswordValidator : AbstractValidator<ForgotPassword>
{
    public ForgotPasswordValidator() => RuleFor(request => request.Body.Email).IsEmail();
}

internal sealed class ForgotPasswordHandler(
    AccountKeeper accounts, AccessDbContext context, PasswordResetTokens tokens, ITransactionMail mail, IAuthority authority, TimeProvider clock) : IAccessHandler<ForgotPassword>
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    public async Task<Result> Handle(ForgotPassword request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var account = await accounts.FindOrDecoyAsync(request.Body.Email, cancellationToken);
        // The code of the decoy is made and thrown away: whoever measures the answer learns nothing.
        var content = new PasswordResetMail(account.DisplayName, tokens.Make(account), now + PasswordResetTokens.Life, authority.Name);
        // A code that was used is worth nothing: whoever forgets again gets another, in the same ten minutes as well.
        var fact = $"access.password-reset:{account.Id}:{account.Version}:{now.UtcTicks / Between.Ticks}";
        await context.NoteForgottenPasswordAsync(account, session => mail.Queue(session, "access", account.Email!, fact, content), cancellationToken);
        mail.Committed();
        return Result.Success;
    }
}
