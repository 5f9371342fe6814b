using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Takes the cookie back. Tokens are simply forgotten by whoever holds them. Once more changes nothing, so that it needs no <c>Idempotency-Key</c>.</summary>
[Requires(AccessPermissions.OwnAccount)]
internal sealed record LogOut : IAccessRequest;

internal sealed class LogOutHandler(ICookieSession cookies) : IAccessHandler<LogOut>
{
    public async Task<Result> Handle(LogOut request, CancellationToken cancellationToken)
    {
        await cookies.CloseAsync();
        return Result.Success;
    }
}
