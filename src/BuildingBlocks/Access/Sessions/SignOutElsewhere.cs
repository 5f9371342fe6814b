using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Access.Sessions;

/// <summary>Ends all sessions of the account but the one that asks. Once more changes nothing.</summary>
[Requires(AccessPermissions.OwnAccount)]
internal sealed record SignOutElsewhere : IAccessRequest;

internal sealed class SignOutElsewhereHandler(ICaller caller, AccessDbContext context, SessionOpener opener) : IAccessHandler<SignOutElsewhere>
{
    public async Task<Result> Handle(SignOutElsewhere request, CancellationToken cancellationToken)
    {
        if (caller.UserId is not { } accountId) return AccessErrors.NotSignedIn;
        var present = opener.Present;
        await context.EndSessionsAsync("SignOutElsewhere", accountId, context.Sessions.Where(session => session.AccountId == accountId && session.Id != present), cancellationToken);
        return Result.Success;
    }
}
