using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace AmiPlatform.BuildingBlocks.Access.Passwords;

/// <summary>Makes and reads what a mail brings to whoever forgot a password. Nothing is kept: it holds the stamp of the account, which the change of the password replaces, so that it serves once.</summary>
internal sealed class PasswordResetTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long one serves.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Longest token that is looked at.</summary>
    public const int MaximumLength = 1_000;

    private readonly IDataProtector protector = protection.CreateProtector("AmiPlatform.Access.PasswordReset");

    public string Make(Account account)
    {
        var until = (clock.GetUtcNow() + Life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Base64Url.EncodeToString(protector.Protect(Encoding.UTF8.GetBytes($"{account.Id:N} {until} {account.SecurityStamp}")));
    }

    /// <summary>Reads a token.</summary>
    /// <returns>The account and the stamp that it must still have; nothing for what is no token of ours, or is too old.</returns>
    public (Guid AccountId, string Stamp)? Read(string token)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(token))).Split(' ', 3);
            return long.Parse(parts[1], CultureInfo.InvariantCulture) < clock.GetUtcNow().UtcTicks ? null : (Guid.ParseExact(parts[0], "N"), parts[2]);
        }
        catch (Exception refused) when (refused is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
