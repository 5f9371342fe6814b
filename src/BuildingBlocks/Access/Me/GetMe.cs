using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Me;

/// <summary>Who is signed in, and what they may do.</summary>
[Requires(AccessPermissions.OwnAccount)]
[OpenToEnrolment]
internal sealed record GetMe : IAccessRequest<MeResponse>;

/// <param name="Id">The account.</param>
/// <param name="Email">Its address.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="Roles">Staff roles; members of operators have none.</param>
/// <param name="Permissions">What the roles allow; what memberships allow is decided row by row.</param>
/// <param name="FunderId">Funder for which a FunderAgent acts.</param>
/// <param name="MustEnrol">Whether the roles of the account ask for a second factor that it has not: until it is enrolled the account has neither roles nor permissions. Absent where that is not so.</param>
internal sealed record MeResponse(
    Guid Id, string Email, string DisplayName, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions, Guid? FunderId, bool? MustEnrol = null);

internal sealed class GetMeHandler(ICaller caller, AccessDbContext context, PermissionRegistry permissions) : IAccessHandler<GetMe, MeResponse>
{
    public async Task<Result<MeResponse>> Handle(GetMe request, CancellationToken cancellationToken)
    {
        var account = await context.Users.AsNoTracking().Where(account => account.Id == caller.UserId)
            .Select(account => new { account.Id, account.Email, account.DisplayName }).SingleOrDefaultAsync(cancellationToken);
        if (account?.Email is null) return AccessErrors.NotSignedIn;
        return new MeResponse(
            account.Id,
            account.Email,
            account.DisplayName,
            [.. caller.Roles.Order(StringComparer.Ordinal)],
            [.. permissions.All.Select(grant => grant.Permission).Where(caller.Has)],
            caller.FunderId,
            caller.MustEnrol ? true : null);
    }
}
