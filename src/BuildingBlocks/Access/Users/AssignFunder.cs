using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>Says for which funder an account of role FunderAgent acts; an administrator does. The account signs in again to act for it.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Body">The funder.</param>
[Requires(AccessPermissions.ManageAccounts)]
internal sealed record AssignFunder(Guid UserId, AssignFunderBody Body) : IAccessRequest;

/// <param name="FunderId">The funder.</param>
internal sealed record AssignFunderBody(Guid FunderId);

internal sealed class AssignFunderValidator : AbstractValidator<AssignFunder>
{
    public AssignFunderValidator() => RuleFor(request => request.Body.FunderId).NotEmpty();
}

internal sealed class AssignFunderHandler(AccountKeeper accounts, FunderAssignment assignment, KnownFunders funders, RequestContext context)
    : IAccessHandler<AssignFunder>
{
    public async Task<Result> Handle(AssignFunder request, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync(request.UserId.ToString()) is not { IsDecoy: false } account) return AccessErrors.UserNotFound(request.UserId);
        if (context.ExpectedVersion is { } expected && expected != account.Version) return AccessErrors.VersionNotCurrent(expected, account.Version);
        var roles = (await accounts.GetClaimsAsync(account)).Where(claim => claim.Type == ClaimTypes.Role).Select(claim => claim.Value);
        if (!roles.Contains(Roles.FunderAgent)) return AccessErrors.NotFunderAgent();
        if (!await funders.HoldAsync(request.Body.FunderId, cancellationToken)) return AccessErrors.FunderNotKnownYet(request.Body.FunderId);
        var assigned = await assignment.AssignAsync(account, request.Body.FunderId);
        if (!assigned.Succeeded) return AccessErrors.ChangedMeanwhile;
        context.ResultingVersion = account.Version;
        return Result.Success;
    }
}
