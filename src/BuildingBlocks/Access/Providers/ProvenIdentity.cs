namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Whom a provider says to have before it, once its tokens have been checked.</summary>
/// <param name="Issuer">The provider, as its tokens name it.</param>
/// <param name="Subject">The person, as the provider names it.</param>
/// <param name="VerifiedEmail">The address, if the provider has verified that it is that person's.</param>
/// <param name="Name">The name, where the provider says it.</param>
/// <param name="Roles">Staff roles to which the settings map what the provider says.</param>
/// <param name="IdToken">What it said, for signing out there.</param>
/// <param name="ReturnTo">Where the browser goes now.</param>
internal sealed record ProvenIdentity(string Issuer, string Subject, string? VerifiedEmail, string? Name, IReadOnlySet<string> Roles, string IdToken, Uri ReturnTo);
