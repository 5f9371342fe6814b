using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>
/// Gives an account the staff roles that are named and takes all others; an administrator does. The account signs in again, everywhere. Whoever is no FunderAgent any more acts for no funder. The last
/// administrator keeps the role.
/// </summary>
/// <param name="UserId">The account.</param>
/// <param name="Body">The roles.</param>
[Requires(AccessPermissions.ManageAccounts)]
internal sealed record ChangeRoles(Guid UserId, ChangeRolesBody Body) : IAccessRequest;

/// <param name="Roles">Administrator, ProgrammeManager, Instructor, Evaluator, CommitteeMember, FunderAgent, Finance or Auditor, each once; none for whoever does not act for the authority.</param>
internal sealed record ChangeRolesBody(IReadOnlyList<string> Roles);

internal sealed class ChangeRolesValidator : AbstractValidator<ChangeRoles>
{
    public ChangeRolesValidator() => RuleFor(request => request.Body.Roles).AreRoles();
}

internal sealed class ChangeRolesHandler(AccountChanges changes, AccessDbContext context, RequestContext surroundings) : IAccessHandler<ChangeRoles>
{
    public async Task<Result> Handle(ChangeRoles request, CancellationToken cancellationToken)
    {
        var found = await changes.FindAsync(request.UserId, cancellationToken);
        if (!found.IsSuccess) return Result.Refused(found.Errors);
        var account = found.Value;
        var claims = await context.UserClaims.AsTracking().Where(claim => claim.UserId == account.Id && (claim.ClaimType == ClaimTypes.Role || claim.ClaimType == CallerClaims.Funder))
            .ToListAsync(cancellationToken);
        var roles = request.Body.Roles;
        var held = claims.Where(claim => claim.ClaimType == ClaimTypes.Role).Select(claim => claim.ClaimValue!).ToHashSet();
        if (held.SetEquals(roles))
        {
            surroundings.ResultingVersion = account.Version;
            return Result.Success;
        }

        context.RemoveRange(claims.Where(claim => claim.ClaimType == ClaimTypes.Role ? !roles.Contains(claim.ClaimValue) : !roles.Contains(Roles.FunderAgent)));
        context.AddRange(roles.Where(role => !held.Contains(role)).Select(role => new IdentityUserClaim<Guid> { UserId = account.Id, ClaimType = ClaimTypes.Role, ClaimValue = role }));
        var leaves = account.DeactivatedAt is null && held.Contains(Roles.Administrator) && !roles.Contains(Roles.Administrator);
        return await changes.SaveAsync(nameof(ChangeRoles), account, leaves, cancellationToken);
    }
}
