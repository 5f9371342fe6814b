using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Lists where else people may sign in, for the page on which they do: a button for each, whose link the browser follows.</summary>
[Anonymous]
internal sealed record GetProviders : IAccessRequest<ProvidersResponse>;

/// <param name="Providers">By name; none where the settings name none.</param>
internal sealed record ProvidersResponse(IReadOnlyList<ProviderResponse> Providers);

/// <param name="Name">Its name in addresses.</param>
/// <param name="DisplayName">The name that people read.</param>
/// <param name="SignIn">Path to which the browser goes to sign in there. <c>?returnTo=</c> says where it goes afterwards: a path, or an address of a configured origin.</param>
internal sealed record ProviderResponse(string Name, string DisplayName, string SignIn);

internal sealed class GetProvidersHandler(OpenIdConnectOptions settings) : IAccessHandler<GetProviders, ProvidersResponse>
{
    public Task<Result<ProvidersResponse>> Handle(GetProviders request, CancellationToken cancellationToken)
    {
        var offered = settings.Providers.OrderBy(provider => provider.Key, StringComparer.Ordinal)
            .Select(provider => new ProviderResponse(provider.Key, provider.Value.DisplayName ?? provider.Key, ProviderPaths.SignIn(provider.Key)));
        return Task.FromResult<Result<ProvidersResponse>>(new ProvidersResponse([.. offered]));
    }
}
