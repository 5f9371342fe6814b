using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>Lists the accounts by address, for the administrator.</summary>
/// <param name="Text">Part of the address; case does not matter.</param>
/// <param name="Role">Only those that hold this staff role: Administrator, ProgrammeManager, Instructor, Evaluator, CommitteeMember, FunderAgent, Finance or Auditor.</param>
/// <param name="Active">Only those with which somebody may sign in, or only those that are deactivated.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(AccessPermissions.ManageAccounts)]
[SortedBy("email")]
[ShowsPersonalData]
internal sealed record BrowseUsers(string? Text = null, string? Role = null, bool? Active = null, bool? Count = null, int? Limit = null, string? Cursor = null)
    : IAccessRequest<Page<UserResponse>>;

internal sealed class BrowseUsersValidator : AbstractValidator<BrowseUsers>
{
    public BrowseUsersValidator()
    {
        RuleFor(request => request.Text).IsLine(EmailRules.MaximumLength);
        RuleFor(request => request.Role).Must(OfferedRole).WithErrorCode("access.role-not-known");
    }

    private static bool OfferedRole(BrowseUsers request, string? role, ValidationContext<BrowseUsers> context)
    {
        context.MessageFormatter.AppendArgument("given", role).AppendArgument("offered", Roles.All);
        return role is null || Roles.All.Contains(role);
    }
}

internal sealed class BrowseUsersHandler(AccessDbContext context, ILookupNormalizer normalizer) : IAccessHandler<BrowseUsers, Page<UserResponse>>
{
    public async Task<Result<Page<UserResponse>>> Handle(BrowseUsers request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<UserResponse>>.Refused(page.Errors);
        var limit = page.Value.Limit;
        var rows = Rows(request);
        var total = await rows.TotalAsync(request.Count, cancellationToken);
        var found = await context.ShowAsync(After(rows, page.Value.After?[0]).OrderBy(account => account.NormalizedEmail).Take(limit + 1), cancellationToken);
        return new Page<UserResponse>([.. found.Take(limit)], found.Count > limit ? Cursor.Encode(normalizer.NormalizeEmail(found[limit - 1].Email)) : null, total);
    }

    private IQueryable<Account> Rows(BrowseUsers request)
    {
        var rows = context.Users.AsNoTracking().Where(account => account.NormalizedEmail != null);
        if (request.Text is { Length: > 0 } text && text.ToUpperInvariant() is var part) rows = rows.Where(account => account.NormalizedEmail!.Contains(part));
        if (request.Role is { } role)
            rows = rows.Where(account => context.UserClaims.Any(claim => claim.UserId == account.Id && claim.ClaimType == ClaimTypes.Role && claim.ClaimValue == role));
        if (request.Active is { } active) rows = rows.Where(account => (account.DeactivatedAt == null) == active);
        return rows;
    }

    private static IQueryable<Account> After(IQueryable<Account> rows, string? after) =>
#pragma warning disable CA1309, CA1310 // Translated to SQL: the database compares as it sorts.
        after is null ? rows : rows.Where(account => account.NormalizedEmail!.CompareTo(after) > 0);
#pragma warning restore CA1309, CA1310
}
