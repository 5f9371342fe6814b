using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Sends a browser to a provider to sign in there.</summary>
/// <param name="Provider">Name of the provider.</param>
/// <param name="ReturnTo">Where the browser goes once it is signed in: a path, or an address of a configured origin.</param>
[Anonymous]
internal sealed record BeginProviderSignIn(string Provider, string? ReturnTo = null) : IAccessRequest<BrowserRedirect>;

/// <summary>Where a browser goes next.</summary>
internal sealed record BrowserRedirect(Uri To);

internal sealed class BeginProviderSignInHandler(OpenIdConnectOptions settings, ReturnAddresses addresses, IProviderHandshake handshake)
    : IAccessHandler<BeginProviderSignIn, BrowserRedirect>
{
    public async Task<Result<BrowserRedirect>> Handle(BeginProviderSignIn request, CancellationToken cancellationToken)
    {
        if (!settings.Providers.ContainsKey(request.Provider)) return AccessErrors.ProviderNotFound(request.Provider);
        if (addresses.Find(request.ReturnTo) is not { } returnTo) return AccessErrors.ReturnAddressNotAllowed;
        var begun = await handshake.BeginAsync(request.Provider, returnTo, cancellationToken);
        return begun.IsSuccess ? new BrowserRedirect(begun.Value) : Result<BrowserRedirect>.Refused(begun.Errors);
    }
}
