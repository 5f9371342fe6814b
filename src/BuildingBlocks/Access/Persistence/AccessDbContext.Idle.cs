using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Application.Persons;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

/// <summary>Accounts that nobody uses any more.</summary>
internal abstract partial class AccessDbContext
{
    /// <summary>Active accounts with which nobody signed in since an instant, of which no API key served since, and without which somebody administers still.</summary>
    public IQueryable<Account> IdleSince(DateTimeOffset before) => Dispensable(Users.Where(account =>
        account.NormalizedEmail != null && account.DeactivatedAt == null && account.DisplayName != Person.Erased && (account.LastSeenAt ?? account.RegisteredAt) < before
        && !ApiKeys.Any(key => key.AccountId == account.Id && key.LastUsedAt >= before)));
}
