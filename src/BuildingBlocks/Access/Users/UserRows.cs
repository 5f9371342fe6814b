using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Users;

internal static class UserRows
{
    /// <summary>Shows accounts in their order, with what their claims say: two statements, however many they are.</summary>
    public static async Task<IReadOnlyList<UserResponse>> ShowAsync(this AccessDbContext context, IQueryable<Account> accounts, CancellationToken cancellationToken)
    {
        var found = await accounts.Select(account => new { account.Id, account.Email, account.DisplayName, account.RegisteredAt, account.DeactivatedAt, account.TwoFactorEnabled, account.ConcurrencyStamp })
            .ToListAsync(cancellationToken);
        var ids = found.ConvertAll(account => account.Id);
        var claims = (await context.UserClaims.AsNoTracking().Where(claim => ids.Contains(claim.UserId)).ToListAsync(cancellationToken)).ToLookup(claim => claim.UserId);
        return
        [
            .. found.Select(account => new UserResponse(
                account.Id, account.Email!, account.DisplayName,
                [.. Values(claims[account.Id], ClaimTypes.Role).Order(StringComparer.Ordinal)],
                Values(claims[account.Id], CallerClaims.Funder).Select(value => (Guid?)Guid.Parse(value)).FirstOrDefault(),
                account.RegisteredAt,
                account.DeactivatedAt,
                account.TwoFactorEnabled,
                Account.VersionOf(account.ConcurrencyStamp))),
        ];
    }

    private static IEnumerable<string> Values(IEnumerable<IdentityUserClaim<Guid>> claims, string type) =>
        claims.Where(claim => claim.ClaimType == type).Select(claim => claim.ClaimValue!);
}
