using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Seals where a browser goes after a provider has signed it out, so that only the platform says it.</summary>
internal sealed class SignOutStates(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("AmiPlatform.Access.ProviderSignOut");

    public string Make(Uri returnTo) => Base64Url.EncodeToString(protector.Protect(Encoding.UTF8.GetBytes(returnTo.AbsoluteUri)));

    /// <summary>Reads a state.</summary>
    /// <returns>The address, or nothing for what is no state of ours.</returns>
    public string? Read(string state)
    {
        try
        {
            return Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(state)));
        }
        catch (Exception refused) when (refused is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
