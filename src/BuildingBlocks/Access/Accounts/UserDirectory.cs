using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Access;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

internal sealed class UserDirectory(AccessDbContext context) : IUserDirectory
{
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken) =>
        await context.Users.AsNoTracking().Where(account => userIds.Contains(account.Id) && account.Id != Account.DecoyId)
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellationToken);

    public Task<string?> EmailAsync(Guid userId, CancellationToken cancellationToken) =>
        context.Users.AsNoTracking().Where(account => account.Id == userId && account.Id != Account.DecoyId).Select(account => account.Email).SingleOrDefaultAsync(cancellationToken);
}
