using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>What was left to do at an instant: the events up to the last that was committed, and what was due.</summary>
/// <param name="LastEvent">Sequence of that event; zero when there was none.</param>
/// <param name="Since">The instant.</param>
internal sealed record Backlog(long LastEvent, DateTimeOffset Since)
{
    /// <summary>Takes the mark.</summary>
    public static async Task<Backlog> AtAsync(IContextSource<PlatformDbContext> source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return new Backlog(await context.Events.MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0, now);
    }

    /// <summary>Whether any of it may still be done: what failed since waits for its next attempt, what another host claimed is that host's.</summary>
    public async Task<bool> IsLeftAsync(IContextSource<PlatformDbContext> source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        if (await context.Events.AnyAsync(row => row.Position == null && row.Sequence <= LastEvent, cancellationToken)) return true;
        if (await context.Acts.AnyAsync(
                row => row.DoneAt == null && row.DeadAt == null && row.DueAt <= Since && (row.LeasedUntil == null || row.LeasedUntil <= now), cancellationToken)) return true;
        var position = await context.Events.Where(row => row.Sequence <= LastEvent).OrderByDescending(row => row.Sequence).Select(row => row.Position).FirstOrDefaultAsync(cancellationToken);
        return await context.Inbox.AnyAsync(
            row => row.HandledAt == null && row.DeadAt == null && row.DiscardedAt == null && row.Position <= position && row.DueAt <= now
                && (row.DueAt <= Since || row.Attempts == 0) && (row.LeasedUntil == null || row.LeasedUntil <= now),
            cancellationToken);
    }
}
