using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace AmiPlatform.BuildingBlocks.Access.Registration;

/// <summary>
/// Makes and reads what a mail brings to whoever registers: the account itself, sealed. The platform keeps nothing of it, so that no account exists whose address nobody confirmed; that an
/// address has one account makes a code serve once.
/// </summary>
internal sealed class RegistrationCodes(IDataProtectionProvider protection, IIdGenerator ids, TimeProvider clock)
{
    /// <summary>How long one serves.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Longest code that is looked at.</summary>
    public const int MaximumLength = 2_000;

    private readonly IDataProtector protector = protection.CreateProtector("AmiPlatform.Access.Registration");

    /// <summary>Seals an account that was asked for, with the hash of its password.</summary>
    public string Make(Account asked)
    {
        var until = (clock.GetUtcNow() + Life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Base64Url.EncodeToString(protector.Protect(Encoding.UTF8.GetBytes($"{until}\n{asked.Email}\n{asked.DisplayName}\n{asked.PasswordHash}")));
    }

    /// <summary>Reads a code.</summary>
    /// <returns>The account that was asked for, not opened yet; nothing for what is no code of ours, or is too old.</returns>
    public Account? Read(string code)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(code))).Split('\n');
            var now = clock.GetUtcNow();
            if (long.Parse(parts[0], CultureInfo.InvariantCulture) < now.UtcTicks) return null;
            var asked = Account.For(ids.Next(), parts[1], parts[2], now);
            asked.PasswordHash = parts[3];
            return asked;
        }
        catch (Exception refused) when (refused is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
