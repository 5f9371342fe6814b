using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>Gives an account no other stamp when its password changes.</summary>
internal sealed class SameStamp(AccessDbContext context, IdentityErrorDescriber describer) : UserOnlyStore<Account, AccessDbContext, Guid>(context, describer)
{
    public override Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken = default) =>
        user.SecurityStamp is null ? base.SetSecurityStampAsync(user, stamp, cancellationToken) : Task.CompletedTask;
}
