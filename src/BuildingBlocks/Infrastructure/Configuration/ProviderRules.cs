using System.Text.RegularExpressions;
using static AmiPlatform.BuildingBlocks.Infrastructure.Configuration.Settings;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Faults in the settings of sign-in by OpenID Connect.</summary>
internal static partial class ProviderRules
{
    internal const string Section = "OpenIdConnect:Providers";

    public static IEnumerable<string> Providers(OpenIdConnectOptions options) => options.Providers.SelectMany(provider => Provider(provider.Key, provider.Value));

    private static IEnumerable<string> Provider(string name, ProviderOptions provider)
    {
        var key = $"{Section}:{name}";
        if (!Name().IsMatch(name)) yield return Fault(key, "a name of lower-case letters, digits and hyphens, 40 at most", name);
        if (provider.Authority is not { } authority || !IsSafe(authority))
            yield return Fault($"{key}:Authority", "an absolute address that begins with https://, or with http:// on this machine", provider.Authority?.ToString());
        if (string.IsNullOrWhiteSpace(provider.ClientId)) yield return Fault($"{key}:ClientId", "the name under which the platform is registered with the provider", null);
        if (string.IsNullOrWhiteSpace(provider.ClientSecret)) yield return Fault($"{key}:ClientSecret", "the secret of the registration", null);
        if (!provider.Scopes.Contains("openid")) yield return Fault($"{key}:Scopes", "a list in which openid is", string.Join(' ', provider.Scopes));
        if (provider.NameClaims.Count == 0) yield return Fault($"{key}:NameClaims", "the name of a claim at least", null);
        foreach (var (role, values) in provider.Roles)
        {
            if (!Application.Access.Roles.All.Contains(role)) yield return Fault($"{key}:Roles:{role}", $"one of the roles {string.Join(", ", Application.Access.Roles.All)}", role);
            if (values.Count == 0 || values.Any(string.IsNullOrWhiteSpace)) yield return Fault($"{key}:Roles:{role}", $"values of the claim {provider.RoleClaim}", string.Join(", ", values));
        }
    }

    private static bool IsSafe(Uri authority) => authority is { IsAbsoluteUri: true, Query: "", Fragment: "" } && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback));

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
