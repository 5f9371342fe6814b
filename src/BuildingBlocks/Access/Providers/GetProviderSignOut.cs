using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>
/// Says where the browser goes to sign out of the provider too, by which this session was opened. Read it, sign out here (<c>POST /api/access/logout</c>), then let the browser follow the address:
/// the provider sends it back.
/// </summary>
/// <param name="ReturnTo">Where the browser goes in the end: a path, or an address of a configured origin; the first page unless said.</param>
[Requires(AccessPermissions.OwnAccount)]
internal sealed record GetProviderSignOut(string? ReturnTo = null) : IAccessRequest<ProviderSignOutResponse>;

/// <param name="Provider">Name of the provider; none for a session that was opened with a password.</param>
/// <param name="Address">The provider's page; none where there is nothing to sign out of.</param>
internal sealed record ProviderSignOutResponse(string? Provider = null, Uri? Address = null);

internal sealed class GetProviderSignOutHandler(
    ICaller caller, AccessDbContext context, SessionOpener opener, ProviderSessions sessions, OpenIdConnectOptions settings, ReturnAddresses addresses, IProviderHandshake handshake)
    : IAccessHandler<GetProviderSignOut, ProviderSignOutResponse>
{
    public async Task<Result<ProviderSignOutResponse>> Handle(GetProviderSignOut request, CancellationToken cancellationToken)
    {
        if (addresses.Find(request.ReturnTo) is not { } returnTo) return AccessErrors.ReturnAddressNotAllowed;
        var present = opener.Present;
        var session = await context.Sessions.AsNoTracking().Where(session => session.Id == present && session.AccountId == caller.UserId)
            .Select(session => new { session.Provider, session.IdToken }).SingleOrDefaultAsync(cancellationToken);
        if (session?.Provider is not { } provider || !settings.Providers.ContainsKey(provider)) return new ProviderSignOutResponse();
        return new ProviderSignOutResponse(provider, await handshake.SignOutPageAsync(provider, sessions.Open(session.IdToken), returnTo, cancellationToken));
    }
}
