using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Ends the session that asks, and takes its cookie back: its tokens are worth nothing from now on.</summary>
[Requires(AccessPermissions.OwnAccount)]
[OpenToEnrolment]
internal sealed record LogOut : IAccessRequest;

internal sealed class LogOutHandler(ICaller caller, AccessDbContext context, SessionOpener opener, ICookieSession cookies) : IAccessHandler<LogOut>
{
    public async Task<Result> Handle(LogOut request, CancellationToken cancellationToken)
    {
        if (caller.UserId is not { } accountId) return AccessErrors.NotSignedIn;
        var present = opener.Present;
        await context.EndSessionsAsync("LogOut", accountId, context.Sessions.Where(session => session.Id == present), cancellationToken);
        await cookies.CloseAsync();
        return Result.Success;
    }
}
