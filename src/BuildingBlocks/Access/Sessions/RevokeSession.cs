using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Access.Sessions;

/// <summary>Ends a session of the account: its cookie or tokens are worth nothing from now on. One that has ended already is not found.</summary>
/// <param name="SessionId">The session.</param>
[Requires(AccessPermissions.OwnAccount)]
internal sealed record RevokeSession(Guid SessionId) : IAccessRequest;

internal sealed class RevokeSessionHandler(ICaller caller, AccessDbContext context) : IAccessHandler<RevokeSession>
{
    public async Task<Result> Handle(RevokeSession request, CancellationToken cancellationToken)
    {
        if (caller.UserId is not { } accountId) return AccessErrors.NotSignedIn;
        var session = context.Sessions.Where(session => session.Id == request.SessionId && session.AccountId == accountId);
        return await context.EndSessionsAsync("RevokeSession", accountId, session, cancellationToken) > 0 ? Result.Success : AccessErrors.SessionNotFound(request.SessionId);
    }
}
