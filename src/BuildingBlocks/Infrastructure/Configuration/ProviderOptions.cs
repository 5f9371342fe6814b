namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>OpenIdConnect:Providers:{name}</c>: somebody who says who a person is, by OpenID Connect.</summary>
public sealed record ProviderOptions
{
    /// <summary>Name that people read; that of the section unless said.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Address below which <c>.well-known/openid-configuration</c> lies.</summary>
    public Uri? Authority { get; init; }

    /// <summary>As what the platform is registered there.</summary>
    public string? ClientId { get; init; }

    /// <summary>The secret of the registration.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What is asked for; <c>openid</c> is among it.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "email", "profile"];

    /// <summary>Whether the code is bound to who asked for it (PKCE); not for a provider that refuses parameters it does not know.</summary>
    public bool Pkce { get; init; } = true;

    /// <summary>Whether what the ID token does not say is asked of the address for it (UserInfo).</summary>
    public bool UserInfo { get; init; } = true;

    /// <summary>Ways to have signed in (<c>acr</c>) of which one is asked for and must come back; any unless said.</summary>
    public IReadOnlyList<string> AcrValues { get; init; } = [];

    /// <summary>Claim which says that the provider has verified the e-mail address.</summary>
    public string VerifiedEmailClaim { get; init; } = "email_verified";

    /// <summary>Whether the provider gives no address that it has not verified; then no claim needs to say it.</summary>
    public bool EmailsAreVerified { get; init; }

    /// <summary>Claims that make the name of a person, one behind the other.</summary>
    public IReadOnlyList<string> NameClaims { get; init; } = ["name"];

    /// <summary>Claim that is mapped to staff roles.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>Values of the claim that give a role, by role; these roles the provider gives and takes at each sign-in.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Roles { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether the first sign-in of somebody without an account opens one.</summary>
    public bool OpensAccounts { get; init; }
}
