using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Users;

/// <summary>Lists the accounts by address, for the administrator.</summary>
/// <param name="Text">Part of the address; case does not matter.</param>
/// <param name="Role">Only those that hold this staff role.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(AccessPermissions.ManageAccounts)]
[SortedBy("email")]
internal sealed record BrowseUsers(string? Text = null, string? Role = null, int? Limit = null, string? Cursor = null) : IAccessRequest<Page<UserResponse>>;

/// <summary>An account, as the administrator sees it.</summary>
/// <param name="Id">The account.</param>
/// <param name="Email">Its address.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="Roles">Staff roles; members of operators have none.</param>
/// <param name="FunderId">Funder for which a FunderAgent acts.</param>
/// <param name="RegisteredAt">Since when it exists.</param>
internal sealed record UserResponse(Guid Id, string Email, string DisplayName, IReadOnlyList<string> Roles, Guid? FunderId, DateTimeOffset RegisteredAt);

internal sealed class BrowseUsersValidator : AbstractValidator<BrowseUsers>
{
    public BrowseUsersValidator()
    {
        RuleFor(request => request.Text).IsLine(EmailRules.MaximumLength);
        RuleFor(request => request.Role).IsLine(40);
    }
}

internal sealed class BrowseUsersHandler(AccessDbContext context) : IAccessHandler<BrowseUsers, Page<UserResponse>>
{
    public async Task<Result<Page<UserResponse>>> Handle(BrowseUsers request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 1);
        if (!page.IsSuccess) return Result<Page<UserResponse>>.Refused(page.Errors);
        var limit = page.Value.Limit;
        var found = await Rows(request, page.Value.After?[0]).OrderBy(account => account.NormalizedEmail).Take(limit + 1)
            .Select(account => new { account.Id, account.Email, account.NormalizedEmail, account.DisplayName, account.RegisteredAt }).ToListAsync(cancellationToken);
        var shown = found.Take(limit).ToList();
        var ids = shown.ConvertAll(account => account.Id);
        var claims = (await context.UserClaims.AsNoTracking().Where(claim => ids.Contains(claim.UserId)).ToListAsync(cancellationToken)).ToLookup(claim => claim.UserId);
        return new Page<UserResponse>(
            [.. shown.Select(account => new UserResponse(
                account.Id, account.Email!, account.DisplayName,
                [.. Values(claims[account.Id], ClaimTypes.Role).Order(StringComparer.Ordinal)],
                Values(claims[account.Id], CallerClaims.Funder).Select(value => (Guid?)Guid.Parse(value)).FirstOrDefault(),
                account.RegisteredAt))],
            found.Count > limit ? Cursor.Encode(shown[^1].NormalizedEmail!) : null);
    }

    private static IEnumerable<string> Values(IEnumerable<IdentityUserClaim<Guid>> claims, string type) =>
        claims.Where(claim => claim.ClaimType == type).Select(claim => claim.ClaimValue!);

    private IQueryable<Account> Rows(BrowseUsers request, string? after)
    {
        var rows = context.Users.AsNoTracking().Where(account => account.NormalizedEmail != null);
        if (request.Text is { Length: > 0 } text && text.ToUpperInvariant() is var part) rows = rows.Where(account => account.NormalizedEmail!.Contains(part));
        if (request.Role is { } role)
            rows = rows.Where(account => context.UserClaims.Any(claim => claim.UserId == account.Id && claim.ClaimType == ClaimTypes.Role && claim.ClaimValue == role));
#pragma warning disable CA1309, CA1310 // Translated to SQL: the database compares as it sorts.
        return after is null ? rows : rows.Where(account => account.NormalizedEmail!.CompareTo(after) > 0);
#pragma warning restore CA1309, CA1310
    }
}
