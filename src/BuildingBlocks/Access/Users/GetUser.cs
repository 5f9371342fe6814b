using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>Shows one account, for the administrator.</summary>
/// <param name="UserId">The account.</param>
[Requires(AccessPermissions.ManageAccounts)]
[ShowsPersonalData(nameof(UserId))]
internal sealed record GetUser(Guid UserId) : IAccessRequest<UserResponse>;

internal sealed class GetUserHandler(AccessDbContext context) : IAccessHandler<GetUser, UserResponse>
{
    public async Task<Result<UserResponse>> Handle(GetUser request, CancellationToken cancellationToken)
    {
        var account = context.Users.AsNoTracking().Where(account => account.Id == request.UserId && account.NormalizedEmail != null);
        return await context.ShowAsync(account, cancellationToken) is [var shown] ? shown : AccessErrors.UserNotFound(request.UserId);
    }
}
