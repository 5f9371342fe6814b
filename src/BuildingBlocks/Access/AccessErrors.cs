using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Access;

internal static class AccessErrors
{
    /// <summary>One answer for a wrong password, an unknown address and a locked account.</summary>
    public static Error SignInRefused { get; } = Error.Of(ErrorKind.Unauthenticated, "access.sign-in-refused");

    public static Error ProviderNotFound(string provider) => Error.NotFound("access.provider-not-found", ("provider", provider));

    /// <summary>One answer for whatever a provider did not prove, for what comes too late or again, and for an account that is deactivated.</summary>
    public static Error ProviderSignInRefused(string provider) => Error.Of(ErrorKind.Unauthenticated, "access.provider-sign-in-refused", ("provider", provider));

    public static Error ProviderEmailNotVerified(string provider) => Error.Of(ErrorKind.Unauthenticated, "access.provider-email-not-verified", ("provider", provider));

    public static Error ProviderAccountUnknown(string provider) => Error.Of(ErrorKind.Unauthenticated, "access.provider-account-unknown", ("provider", provider));

    public static Error ProviderAccountIsStaff(string provider) => Error.Of(ErrorKind.Unauthenticated, "access.provider-account-is-staff", ("provider", provider));

    public static Error ProviderAccountHasFactor(string provider) => Error.Of(ErrorKind.Unauthenticated, "access.provider-account-has-factor", ("provider", provider));

    public static Error ProviderAssuranceTooLow(string provider) => Error.Of(ErrorKind.Unauthenticated, "access.provider-assurance-too-low", ("provider", provider));

    public static Error ProviderUnavailable(string provider) => Error.Of(ErrorKind.Unavailable, "access.provider-unavailable", ("provider", provider), ("retryAfter", 30));

    public static Error ReturnAddressNotAllowed { get; } = Error.Malformed("access.return-address-not-allowed").At("/returnTo");

    public static Error SecondFactorRequired { get; } = Error.Of(ErrorKind.Unauthenticated, "access.second-factor-required");

    /// <summary>One answer for a code that is wrong, was used, or came when too many were wrong.</summary>
    public static Error SecondFactorRefused { get; } = Error.Of(ErrorKind.Unauthenticated, "access.second-factor-refused");

    public static Error RefreshRefused { get; } = Error.Of(ErrorKind.Unauthenticated, "access.refresh-refused");

    public static Error NotSignedIn { get; } = Error.Of(ErrorKind.Unauthenticated, "access.not-signed-in");

    public static Error EmailTaken { get; } = Error.Conflict("access.email-taken").At("/email");

    public static Error PasswordTooUniform { get; } = Error.Rule("access.password-too-uniform", ("characters", PasswordRules.DistinctCharacters));

    public static Error PasswordTooShort { get; } = Error.Malformed("access.password-too-short", ("minimum", PasswordRules.MinimumLength));

    public static Error PasswordCommon { get; } = Error.Rule("access.password-common");

    public static Error PasswordWrong { get; } = Error.Rule("access.password-wrong").At("/currentPassword");

    /// <summary>As <see cref="SecondFactorRefused"/>, of somebody who is signed in.</summary>
    public static Error SecondFactorWrong(string field) => Error.Rule("access.second-factor-wrong").At(field);

    public static Error SecondFactorNotBegun { get; } = Error.Conflict("access.second-factor-not-begun");

    public static Error SecondFactorHeld { get; } = Error.Conflict("access.second-factor-held");

    /// <summary>Its owner switches it off with a code.</summary>
    public static Error SecondFactorOwn { get; } = Error.Rule("access.second-factor-own");

    public static Error SecondFactorNotHeld { get; } = Error.Conflict("access.second-factor-not-held");

    public static Error ChangedMeanwhile { get; } = Error.Of(ErrorKind.PreconditionFailed, "http.changed-meanwhile");

    public static Error VersionNotCurrent(long expected, long present) =>
        Error.Of(ErrorKind.PreconditionFailed, "http.version-not-current", ("expected", expected), ("present", present));

    public static Error SessionNotFound(Guid sessionId) => Error.NotFound("access.session-not-found", ("sessionId", sessionId));

    public static Error ApiKeyNotFound(Guid keyId) => Error.NotFound("access.api-key-not-found", ("keyId", keyId));

    public static Error ScopeNotHeld(int index, string scope) => Error.Rule("access.scope-not-held", ("scope", scope)).At($"/scopes/{index}");

    public static Error TooManyKeys { get; } = Error.Conflict("access.too-many-api-keys", ("most", ApiKey.Most));

    public static Error UserNotFound(Guid userId) => Error.NotFound("access.user-not-found", ("userId", userId));

    public static Error LastAdministrator { get; } = Error.Conflict("access.last-administrator");

    /// <param name="dispensable">Whether somebody administers without it, so that it can be deactivated.</param>
    public static Error AccountIsActive(bool dispensable) =>
        Error.Conflict("access.account-is-active", ("state", "Active"), ("allowedActions", dispensable ? Allowed("deactivate") : Allowed()));

    public static Error AccountIsDeactivated(DateTimeOffset since) =>
        Error.Conflict("access.account-is-deactivated", ("state", "Deactivated"), ("since", since), ("allowedActions", Allowed("reactivate")));

    public static Error PersonWasStaff() => Error.Rule("access.person-was-staff");

    public static Error PersonIsStaff(IReadOnlyList<string> roles) => Error.Rule("access.person-is-staff", ("roles", roles));

    public static Error NotFunderAgent() => Error.Rule("access.not-funder-agent");

    public static Error FunderNotKnownYet(Guid funderId) => Error.Conflict("access.reference-not-known-yet", ("id", funderId), ("retryAfter", 1)).At("/funderId");

    public static Error ResetCodeNotValid { get; } = Error.Rule("access.reset-code-not-valid").At("/code");

    /// <summary>One answer for a code that is not ours, is used or too old, and for another password than that of the registration.</summary>
    public static Error RegistrationCodeNotValid { get; } = Error.Rule("access.registration-code-not-valid").At("/code");

    /// <summary>One answer for a code that is not ours, is used, replaced, withdrawn or too old.</summary>
    public static Error StaffInvitationCodeNotValid { get; } = Error.Rule("access.staff-invitation-code-not-valid").At("/code");

    public static Error StaffInvitationNotFound(Guid invitationId) => Error.NotFound("access.staff-invitation-not-found", ("invitationId", invitationId));

    public static Error EmailMalformed { get; } = Error.Malformed("access.email-malformed").At("/email");

    private static string[] Allowed(params string[] actions) => actions;
}
