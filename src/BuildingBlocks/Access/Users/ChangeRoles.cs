using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

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

internal sealed class ChangeRolesHandler(AccountChanges changes, AccountRoles roles) : IAccessHandler<ChangeRoles>
{
    public async Task<Result> Handle(ChangeRoles request, CancellationToken cancellationToken)
    {
        var found = await changes.FindAsync(request.UserId, cancellationToken);
        return found.IsSuccess ? await roles.ChangeAsync(found.Value, request.Body.Roles, cancellationToken) : Result.Refused(found.Errors);
    }
}
