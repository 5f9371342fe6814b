using System.Collections.Concurrent;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>Keeps when each key served until it is written: once a minute for all, outside of the requests.</summary>
internal sealed class ApiKeyUses(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> uses = new();

    public void Note(Guid keyId) => uses[keyId] = clock.GetUtcNow();

    /// <summary>Writes what was noted since the last time.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var noted = uses.ToDictionary();
        if (noted.Count == 0) return;
        await using (var scope = scopes.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<AccessDbContext>().NoteUsesAsync(noted, cancellationToken);
        // What served again meanwhile stays for the next time.
        foreach (var use in noted) uses.TryRemove(use);
    }
}
