using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>
/// Makes ten other recovery codes and shows them this once; those of before serve no more. A wrong password or code counts as a failed sign-in. It takes no <c>Idempotency-Key</c>: a reply that is kept to be
/// repeated would keep the codes.
/// </summary>
/// <param name="Body">The password and a code of the app.</param>
[Requires(AccessPermissions.OwnAccount)]
internal sealed record RenewRecoveryCodes(RenewRecoveryCodesBody Body) : IAccessRequest<RecoveryCodes>;

/// <param name="CurrentPassword">The password with which the account signs in.</param>
/// <param name="TwoFactorCode">Six digits that the app shows.</param>
internal sealed record RenewRecoveryCodesBody(string CurrentPassword, string TwoFactorCode);

/// <summary>Recovery codes, shown this once.</summary>
/// <param name="Codes">Ten codes: each stands once for a code of the app.</param>
internal sealed record RecoveryCodes(IReadOnlyList<string> Codes);

internal sealed class RenewRecoveryCodesValidator : AbstractValidator<RenewRecoveryCodes>
{
    public RenewRecoveryCodesValidator()
    {
        RuleFor(request => request.Body.CurrentPassword).NotEmpty().MaximumLength(PasswordRules.MaximumLength);
        RuleFor(request => request.Body.TwoFactorCode).NotEmpty().IsLine(FactorProof.LongestCode);
    }
}

internal sealed class RenewRecoveryCodesHandler(ICaller caller, AccountKeeper accounts, AccessDbContext context, SecondFactorKeeper factors, TimeProvider clock)
    : IAccessHandler<RenewRecoveryCodes, RecoveryCodes>
{
    public async Task<Result<RecoveryCodes>> Handle(RenewRecoveryCodes request, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync($"{caller.UserId}") is not { } account) return AccessErrors.NotSignedIn;
        if (!await accounts.ProvesAsync(account, request.Body.CurrentPassword, cancellationToken)) return AccessErrors.PasswordWrong;
        if (!account.TwoFactorEnabled) return AccessErrors.SecondFactorNotHeld;
        var proof = await factors.ReadAsync(account.Id, request.Body.TwoFactorCode, null, cancellationToken) ?? FactorProof.Wrong;
        var (shown, kept) = SecondFactorKeeper.NewRecoveryCodes(account.Id);
        context.Audit(nameof(RenewRecoveryCodes), account.Id);
        if (await context.RenewRecoveryCodesAsync(account.Id, proof, kept, clock.GetUtcNow(), cancellationToken)) return new RecoveryCodes(shown);
        await accounts.RefuseCodeAsync(account, cancellationToken);
        return AccessErrors.SecondFactorWrong("/twoFactorCode");
    }
}
