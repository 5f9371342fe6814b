using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>
/// Makes the secret that an authenticator app shares with the account, and shows it this once; it serves when a code of the app has confirmed it (<c>me/second-factor/confirm</c>), within an hour. Begun
/// again it is another secret, so that it needs no <c>Idempotency-Key</c>. A wrong password counts as a failed sign-in.
/// </summary>
/// <param name="Body">The password.</param>
[Requires(AccessPermissions.OwnAccount)]
[OpenToEnrolment]
internal sealed record BeginSecondFactor(BeginSecondFactorBody Body) : IAccessRequest<BegunSecondFactor>;

/// <param name="CurrentPassword">The password with which the account signs in.</param>
internal sealed record BeginSecondFactorBody(string CurrentPassword);

/// <summary>The secret of an authenticator app, shown this once.</summary>
/// <param name="SharedKey">For an app into which it is typed: 32 letters and digits.</param>
/// <param name="Address">For an app that reads it as a QR code: an address <c>otpauth://totp/…</c>.</param>
/// <param name="ExpiresAt">Until when a code confirms it.</param>
internal sealed record BegunSecondFactor(string SharedKey, string Address, DateTimeOffset ExpiresAt);

internal sealed class BeginSecondFactorValidator : AbstractValidator<BeginSecondFactor>
{
    public BeginSecondFactorValidator() => RuleFor(request => request.Body.CurrentPassword).NotEmpty().MaximumLength(PasswordRules.MaximumLength);
}

internal sealed class BeginSecondFactorHandler(ICaller caller, AccountKeeper accounts, AccessDbContext context, SecondFactorKeeper factors, IAuthority authority, TimeProvider clock)
    : IAccessHandler<BeginSecondFactor, BegunSecondFactor>
{
    public async Task<Result<BegunSecondFactor>> Handle(BeginSecondFactor request, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync($"{caller.UserId}") is not { Email: { } email } account) return AccessErrors.NotSignedIn;
        if (!await accounts.ProvesAsync(account, request.Body.CurrentPassword, cancellationToken)) return AccessErrors.PasswordWrong;
        var (secret, now) = (SecondFactorKeeper.NewSecret(), clock.GetUtcNow());
        if (!await context.BeginFactorAsync(account.Id, factors.Seal(secret), now, cancellationToken)) return AccessErrors.SecondFactorHeld;
        var key = Base32.Encode(secret);
        return new BegunSecondFactor(key, AddressOf(key, email), now + SecondFactor.EnrolmentLife);
    }

    /// <summary>What apps read as a QR code: https://github.com/google/google-authenticator/wiki/Key-Uri-Format.</summary>
    private string AddressOf(string key, string email)
    {
        var issuer = Uri.EscapeDataString(authority.Name);
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(email)}?secret={key}&issuer={issuer}&digits={OneTimeCodes.Digits}&period={OneTimeCodes.StepSeconds}";
    }
}
