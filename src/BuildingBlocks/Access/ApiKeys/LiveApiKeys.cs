using System.Collections.Concurrent;
using System.Security.Claims;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>
/// Says for whom a key acts. It asks the database once in ten seconds for each: a key that this host revokes, or whose account changes here, is ended or changed at once,
/// by another host ten seconds later at most. A key that never served here is not looked for where too many came that are none.
/// </summary>
internal sealed class LiveApiKeys(IContextSource<AccessDbContext> source, UnknownApiKeys unknown, TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Known> keys = new(StringComparer.Ordinal);
    private int endings;

    /// <summary>The account of a key, with its roles of now and the scopes of the key; nothing where the key is wrong, revoked or expired, or its account deactivated.</summary>
    public async ValueTask<(Guid Id, ClaimsPrincipal Principal)?> FindAsync(ApiKeyText text, string network, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = keys.GetValueOrDefault(text.Prefix);
        if (known is null && unknown.TooManyFrom(network)) return null;
        if (known is null || now >= known.Until) known = await LookAsync(text.Prefix, now, cancellationToken);
        if (known is not null && text.Has(known.Hash) && now < known.ExpiresAt) return (known.Id, known.Principal);
        unknown.Note(network);
        return null;
    }

    /// <summary>Asks again for all keys of some accounts.</summary>
    public void Forget(IReadOnlyCollection<Guid> accountIds)
    {
        Interlocked.Increment(ref endings);
        foreach (var (prefix, known) in keys)
            if (accountIds.Contains(known.AccountId)) keys.TryRemove(prefix, out _);
    }

    private async Task<Known?> LookAsync(string prefix, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref endings);
        await using var context = source.Reader();
        var found = await context.ApiKeys.Where(key => key.Prefix == prefix && key.ExpiresAt > now)
            .Join(context.Users.Where(account => account.DeactivatedAt == null), key => key.AccountId, account => account.Id, (key, account) => new { Key = key, account.DisplayName }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            keys.TryRemove(prefix, out _);
            return null;
        }

        var claims = await context.UserClaims.Where(claim => claim.UserId == found.Key.AccountId && (claim.ClaimType == ClaimTypes.Role || claim.ClaimType == CallerClaims.Funder))
            .Select(claim => new Claim(claim.ClaimType!, claim.ClaimValue!)).ToListAsync(cancellationToken);
        var identity = new ClaimsIdentity(claims, ApiKeyAuthentication.SchemeName, CallerClaims.DisplayName, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, found.Key.AccountId.ToString()));
        identity.AddClaim(new(CallerClaims.DisplayName, found.DisplayName));
        identity.AddClaim(new(CallerClaims.ApiKey, prefix));
        identity.AddClaims(found.Key.Scopes.Select(scope => new Claim(CallerClaims.Scope, scope)));
        var known = new Known(found.Key.Id, found.Key.AccountId, found.Key.Hash, new(identity), found.Key.ExpiresAt, now + Remembered);
        if (keys.Count >= Most) keys.Clear();
        // What was read before somebody ended it is not remembered.
        if (before == Volatile.Read(ref endings)) keys[prefix] = known;
        return known;
    }

    private sealed record Known(Guid Id, Guid AccountId, byte[] Hash, ClaimsPrincipal Principal, DateTimeOffset ExpiresAt, DateTimeOffset Until);
}
