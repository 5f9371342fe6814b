using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Takes back whom a provider has signed out, and sends the browser where it wanted to go.</summary>
/// <param name="Provider">Name of the provider.</param>
/// <param name="State">What the platform gave the provider to bring back.</param>
[Anonymous]
internal sealed record ReturnFromProvider(string Provider, string? State = null) : IAccessRequest<BrowserRedirect>;

internal sealed class ReturnFromProviderHandler(OpenIdConnectOptions settings, SignOutStates states, ReturnAddresses addresses) : IAccessHandler<ReturnFromProvider, BrowserRedirect>
{
    public Task<Result<BrowserRedirect>> Handle(ReturnFromProvider request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    private Result<BrowserRedirect> Answer(ReturnFromProvider request)
    {
        if (!settings.Providers.ContainsKey(request.Provider)) return AccessErrors.ProviderNotFound(request.Provider);
        // Without a state of ours nobody says where to go: to the first page.
        var asked = request.State is { } state ? states.Read(state) : null;
        return new BrowserRedirect(addresses.Find(asked) ?? addresses.Find(null)!);
    }
}
