using System.Collections.Concurrent;
using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>Says whether a session is there. It asks the database once in ten seconds for each: what this host ends is ended at once, what another one ends ten seconds later at most.</summary>
internal sealed class LiveSessions(IContextSource<AccessDbContext> source, LiveApiKeys keys, TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Guid, Known> sessions = new();
    private int endings;

    public ValueTask<bool> HoldsAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return sessions.TryGetValue(id, out var known) && now < known.Until ? ValueTask.FromResult(known.AccountId is not null) : new(LookAsync(id, now, cancellationToken));
    }

    /// <summary>Asks again for all sessions and API keys of some accounts.</summary>
    public void Forget(IReadOnlyCollection<Guid> accountIds)
    {
        if (accountIds.Count == 0) return;
        keys.Forget(accountIds);
        Interlocked.Increment(ref endings);
        foreach (var (id, known) in sessions)
            if (known.AccountId is { } accountId && accountIds.Contains(accountId)) sessions.TryRemove(id, out _);
    }

    private async Task<bool> LookAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref endings);
        await using var context = source.Reader();
        var accountId = await context.Sessions.Where(session => session.Id == id && session.EndsAt > now).Select(session => (Guid?)session.AccountId).SingleOrDefaultAsync(cancellationToken);
        if (sessions.Count >= Most) sessions.Clear();
        // What was read before another ended it is not remembered.
        if (before == Volatile.Read(ref endings)) sessions[id] = new Known(accountId, now + Remembered);
        return accountId is not null;
    }

    private sealed record Known(Guid? AccountId, DateTimeOffset Until);
}
