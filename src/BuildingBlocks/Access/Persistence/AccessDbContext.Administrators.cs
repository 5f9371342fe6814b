using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>What may take an administrator away: such changes come one by one.</summary>
internal abstract partial class AccessDbContext
{
    /// <summary>Saves what makes an account administer no more, unless nobody else would administer.</summary>
    /// <returns>Whether somebody else does, and it was saved.</returns>
    public async Task<bool> SaveWithoutAdministratorAsync(Guid leaving, CancellationToken cancellationToken) => await SaveAsync(
        async () =>
        {
            var turns = await KeptTurnsAsync() ?? Add(new AdministratorTurns()).Entity;
            if (!await OthersAdministerAsync(leaving)) return false;
            turns.Take();
            return true;
        },
        acceptAllChangesOnSuccess: true,
        cancellationToken) > 0;

    /// <summary>Whether an account administers, and is active.</summary>
    public Task<bool> AdministersAsync(Guid id, CancellationToken cancellationToken) => UserClaims.AnyAsync(
        claim => claim.UserId == id && claim.ClaimType == ClaimTypes.Role && claim.ClaimValue == Roles.Administrator && Users.Any(account => account.Id == id && account.DeactivatedAt == null), cancellationToken);

    /// <summary>The turns of changes that take an administrator away, which nobody else takes until the transaction ends.</summary>
    public Task<AdministratorTurns?> KeptTurnsAsync() =>
        AdministratorTurns.TagWith(GuardRows.Kept).SingleOrDefaultAsync(turns => turns.Id == Accounts.AdministratorTurns.Only, CancellationToken.None);

    /// <summary>Accounts without which somebody administers still.</summary>
    public IQueryable<Account> Dispensable(IQueryable<Account> accounts) => accounts.Where(account =>
        !UserClaims.Any(claim => claim.UserId == account.Id && claim.ClaimType == ClaimTypes.Role && claim.ClaimValue == Roles.Administrator)
        || UserClaims.Any(claim => claim.UserId != account.Id && claim.ClaimType == ClaimTypes.Role && claim.ClaimValue == Roles.Administrator
            && Users.Any(other => other.Id == claim.UserId && other.DeactivatedAt == null)));

    private Task<bool> OthersAdministerAsync(Guid leaving) => UserClaims.AnyAsync(
        claim => claim.ClaimType == ClaimTypes.Role && claim.ClaimValue == Roles.Administrator && claim.UserId != leaving
            && Users.Any(account => account.Id == claim.UserId && account.DeactivatedAt == null),
        CancellationToken.None);
}
