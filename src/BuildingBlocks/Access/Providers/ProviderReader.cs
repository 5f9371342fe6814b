using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Reads who somebody is out of what a provider says, as its settings tell.</summary>
internal static class ProviderReader
{
    /// <summary>The address, if it is one and the provider has verified it.</summary>
    public static string? VerifiedEmail(ProviderOptions provider, ProviderClaims claims) =>
        claims.Text("email") is { } email && EmailAddress.IsOne(email) && (provider.EmailsAreVerified || claims.Says(provider.VerifiedEmailClaim)) ? email : null;

    /// <summary>The name, without what does not belong into a line.</summary>
    public static string? Name(ProviderOptions provider, ProviderClaims claims)
    {
        var name = string.Join(' ', provider.NameClaims.Select(claims.Text).Where(part => !string.IsNullOrWhiteSpace(part)));
        return name.Length > 0 && PlainText.LineFault(name) is null ? name : null;
    }

    /// <summary>The staff roles to which the settings map what is said.</summary>
    public static IReadOnlySet<string> Roles(ProviderOptions provider, ProviderClaims claims)
    {
        var said = claims.Texts(provider.RoleClaim);
        return provider.Roles.Where(role => role.Value.Any(said.Contains)).Select(role => role.Key).ToHashSet();
    }
}
