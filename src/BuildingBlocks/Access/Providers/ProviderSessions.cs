using AmiPlatform.BuildingBlocks.Access.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Keeps with a session by which provider it was opened, and the proof of that, sealed: the provider asks for it when the person signs out there too.</summary>
internal sealed class ProviderSessions(IDataProtectionProvider protection)
{
    /// <summary>A longer token would not fit into the address with which somebody signs out; the provider then asks who that is.</summary>
    private const int LongestToken = 6_000;

    private readonly IDataProtector protector = protection.CreateProtector("AmiPlatform.Access.ProviderSession");

    public AccountSession Marked(AccountSession session, string provider, string idToken)
    {
        session.Provider = provider;
        session.IdToken = idToken.Length <= LongestToken ? protector.Protect(idToken) : null;
        return session;
    }

    /// <summary>The token that was kept.</summary>
    public string? Open(string? kept) => kept is null ? null : protector.Unprotect(kept);
}
