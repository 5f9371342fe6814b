using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>What Identity refuses, as the errors of the platform.</summary>
internal static class IdentityRefusals
{
    /// <param name="refused">What Identity answered.</param>
    /// <param name="password">Where the password stands in the body.</param>
    /// <exception cref="InvalidOperationException">Identity refused for a reason that nobody who asks can mend.</exception>
    public static IReadOnlyList<Error> ToErrors(this IdentityResult refused, string password = "/password") =>
        [.. refused.Errors.Select(error => Translate(error, password)).Distinct()];

    private static Error Translate(IdentityError error, string password) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail) => AccessErrors.EmailTaken,
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => AccessErrors.PasswordTooUniform.At(password),
        nameof(IdentityErrorDescriber.PasswordTooShort) => AccessErrors.PasswordTooShort.At(password),
        CommonPasswordValidator.Code => AccessErrors.PasswordCommon.At(password),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => AccessErrors.EmailMalformed,
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => AccessErrors.ChangedMeanwhile,
        _ => throw new InvalidOperationException($"Identity refused an account: {error.Code}."),
    };
}
