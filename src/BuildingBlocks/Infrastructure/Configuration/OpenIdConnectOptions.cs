namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>OpenIdConnect</c>: where else people may sign in.</summary>
public sealed record OpenIdConnectOptions
{
    /// <summary>The providers by their names, which stand in addresses: <c>OpenIdConnect:Providers:proconnect:Authority</c> and so on.</summary>
    public IReadOnlyDictionary<string, ProviderOptions> Providers { get; init; } = new Dictionary<string, ProviderOptions>();
}
