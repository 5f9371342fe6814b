using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>The way of a browser to a provider and back, in the HTTP request that asks.</summary>
internal interface IProviderHandshake
{
    /// <summary>Begins a sign-in, of which the browser keeps its part in cookies.</summary>
    /// <returns>The provider's page, or that it cannot be reached.</returns>
    Task<Result<Uri>> BeginAsync(string provider, Uri returnTo, CancellationToken cancellationToken);

    /// <summary>Ends the sign-in with which the browser comes back.</summary>
    /// <returns>Whom the provider has before it; or that nothing was proven, or that the provider cannot be reached.</returns>
    Task<Result<ProvenIdentity>> EndAsync(string provider, CancellationToken cancellationToken);

    /// <summary>The page at which the person signs out of the provider.</summary>
    /// <returns>The page, or nothing where the provider has none or cannot be reached.</returns>
    Task<Uri?> SignOutPageAsync(string provider, string? idToken, Uri returnTo, CancellationToken cancellationToken);
}
