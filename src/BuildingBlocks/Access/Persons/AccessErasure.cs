using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Persons;

/// <summary>The account stays as an identifier without name, address and password, because acts refer to it. Staff, present and former, are authors of acts of the authority and are kept.</summary>
internal sealed class AccessErasure(IContextSource<AccessDbContext> source, LiveSessions live, IIdGenerator ids) : IPersonErasure
{
    public async Task<IReadOnlyList<Error>> ReasonsToKeepAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        var claims = await context.UserClaims.Where(claim => claim.UserId == person.Id && (claim.ClaimType == ClaimTypes.Role || claim.ClaimType == CallerClaims.FormerStaff)).ToListAsync(cancellationToken);
        var roles = claims.Where(claim => claim.ClaimType == ClaimTypes.Role).Select(claim => claim.ClaimValue!).Order(StringComparer.Ordinal).ToList();
        return claims.Count == 0 ? [] : [roles.Count > 0 ? AccessErrors.PersonIsStaff(roles) : AccessErrors.PersonWasStaff()];
    }

    public async Task EraseAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        await context.UserClaims.Where(row => row.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.Logins.Where(row => row.AccountId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.Set<IdentityUserToken<Guid>>().Where(row => row.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.ApiKeys.Where(row => row.AccountId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.Sessions.Where(row => row.AccountId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.SecondFactors.Where(row => row.AccountId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.AcceptedCodes.Where(row => row.AccountId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.SignInFailures.Where(row => row.AccountId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await context.StaffInvitations.Where(row => row.Email == person.FoldedEmail).ExecuteDeleteAsync(cancellationToken);
        // One address for each, for two accounts have not the same. It is none: nothing is sent to it, and nobody signs in or resets a password with it.
        var nobody = $"{Person.Erased}-{person.Id}";
        var stamp = ids.Next().ToString();
        await context.Users.Where(row => row.Id == person.Id).ExecuteUpdateAsync(
            row => row.SetProperty(account => account.UserName, nobody).SetProperty(account => account.NormalizedUserName, nobody.ToUpperInvariant())
                .SetProperty(account => account.Email, nobody).SetProperty(account => account.NormalizedEmail, nobody.ToUpperInvariant())
                .SetProperty(account => account.DisplayName, Person.Erased).SetProperty(account => account.PhoneNumber, (string?)null)
                .SetProperty(account => account.PasswordHash, (string?)null).SetProperty(account => account.TwoFactorEnabled, false).SetProperty(account => account.SecurityStamp, stamp).SetProperty(account => account.ConcurrencyStamp, stamp),
            cancellationToken);
        live.Forget([person.Id]);
    }
}
