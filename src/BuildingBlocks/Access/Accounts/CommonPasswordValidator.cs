using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>Refuses the passwords that everybody has, and those made of the address or the name of the account.</summary>
internal sealed class CommonPasswordValidator(CommonPasswords common) : IPasswordValidator<Account>
{
    public const string Code = "PasswordCommon";
    private const int ShortestWord = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        var easy = common.Holds(password) || IsOwn(user, CommonPasswords.CoreOf(password));
        return Task.FromResult(easy ? IdentityResult.Failed(new IdentityError { Code = Code }) : IdentityResult.Success);
    }

    private static bool IsOwn(Account account, string core) =>
        core.Length >= ShortestWord && new[] { account.Email, account.Email?.Split('@')[0], account.DisplayName }.Any(word => word is not null && CommonPasswords.CoreOf(word) == core);
}
