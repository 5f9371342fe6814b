using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Waits for the direct consumers of a command's events, on their inbox rows; woken by their progress.</summary>
internal sealed class ConsumerWait(IContextSource<PlatformDbContext> source, ConsumerRegistry consumers, EventProgress progress, TimeProvider clock) : IEventWait
{
    // Another host may be the one that handles them, and it cannot call this one.
    private static readonly TimeSpan Net = TimeSpan.FromSeconds(1);

    public async Task<bool> WaitAsync(IReadOnlyList<Guid> eventIds, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + timeout;
        try
        {
            while (true)
            {
                var next = progress.Next(eventIds);
                if (await OutcomeAsync(eventIds, cancellationToken) is { } outcome) return outcome;
                var left = until - clock.GetUtcNow();
                if (left <= TimeSpan.Zero) return false;
                await WhenAnyAsync(next.Task, left < Net ? left : Net, cancellationToken);
            }
        }
        finally
        {
            progress.Forget(eventIds);
        }
    }

    // Nothing while they are at it; a row that waits for a decision ends the wait, because nobody knows when it comes.
    private async Task<bool?> OutcomeAsync(IReadOnlyList<Guid> eventIds, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        var waiting = await context.Events.Where(row => eventIds.Contains(row.Id) && row.Position == null).Select(row => row.Name).ToListAsync(cancellationToken);
        if (waiting.Any(name => consumers.Of(name).Any())) return null;
        var unfinished = await context.Inbox.Where(row => eventIds.Contains(row.EventId) && row.HandledAt == null && row.DiscardedAt == null)
            .Select(row => row.DeadAt != null).ToListAsync(cancellationToken);
        return unfinished.Count == 0 ? true : unfinished.Contains(true) ? false : null;
    }

    private async Task WhenAnyAsync(Task progressed, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(progressed, Task.Delay(longest, clock, stop.Token));
        cancellationToken.ThrowIfCancellationRequested();
        await stop.CancelAsync();
    }
}
