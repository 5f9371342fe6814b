using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>Ends an API key of the account: it serves no more from now on. One that is revoked already is not found.</summary>
/// <param name="KeyId">The key.</param>
[Requires(AccessPermissions.OwnAccount)]
internal sealed record RevokeApiKey(Guid KeyId) : IAccessRequest;

internal sealed class RevokeApiKeyHandler(ICaller caller, AccessDbContext context) : IAccessHandler<RevokeApiKey>
{
    public async Task<Result> Handle(RevokeApiKey request, CancellationToken cancellationToken)
    {
        if (caller.UserId is not { } accountId) return AccessErrors.NotSignedIn;
        return await context.EndKeyAsync(request.KeyId, accountId, cancellationToken) ? Result.Success : AccessErrors.ApiKeyNotFound(request.KeyId);
    }
}
