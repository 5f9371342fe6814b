using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>The staff roles of accounts, which an administrator or a provider gives and takes.</summary>
internal sealed class AccountRoles(AccessDbContext context, AccountChanges changes, RequestContext request)
{
    /// <summary>The staff roles of an account.</summary>
    public async Task<IReadOnlySet<string>> HeldAsync(Account account, CancellationToken cancellationToken) =>
        (await context.UserClaims.AsNoTracking().Where(claim => claim.UserId == account.Id && claim.ClaimType == ClaimTypes.Role).Select(claim => claim.ClaimValue!).ToListAsync(cancellationToken)).ToHashSet();

    /// <summary>Gives an account exactly these roles. Where that changes something all its sessions end; whoever is no FunderAgent any more acts for no funder; the last administrator stays one.</summary>
    public async Task<Result> ChangeAsync(Account account, IReadOnlyCollection<string> roles, CancellationToken cancellationToken)
    {
        var claims = await context.UserClaims.AsTracking().Where(claim => claim.UserId == account.Id && (claim.ClaimType == ClaimTypes.Role || claim.ClaimType == CallerClaims.Funder))
            .ToListAsync(cancellationToken);
        var held = claims.Where(claim => claim.ClaimType == ClaimTypes.Role).Select(claim => claim.ClaimValue!).ToHashSet();
        if (held.SetEquals(roles))
        {
            request.ResultingVersion = account.Version;
            return Result.Success;
        }

        context.RemoveRange(claims.Where(claim => claim.ClaimType == ClaimTypes.Role ? !roles.Contains(claim.ClaimValue!) : !roles.Contains(Roles.FunderAgent)));
        context.AddRange(roles.Where(role => !held.Contains(role)).Select(role => new IdentityUserClaim<Guid> { UserId = account.Id, ClaimType = ClaimTypes.Role, ClaimValue = role }));
        // Whoever has acted for the authority stays the author of those acts.
        if (held.Count > 0 && !await context.UserClaims.AnyAsync(claim => claim.UserId == account.Id && claim.ClaimType == CallerClaims.FormerStaff, cancellationToken))
            context.Add(new IdentityUserClaim<Guid> { UserId = account.Id, ClaimType = CallerClaims.FormerStaff, ClaimValue = bool.TrueString });
        var leaves = account.DeactivatedAt is null && held.Contains(Roles.Administrator) && !roles.Contains(Roles.Administrator);
        return await changes.SaveAsync("ChangeRoles", account, leaves, cancellationToken);
    }
}
