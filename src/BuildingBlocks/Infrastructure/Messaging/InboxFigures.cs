using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>What one consumer still has to handle.</summary>
/// <param name="Consumer">The consumer.</param>
/// <param name="Pending">Rows not handled and not dead.</param>
/// <param name="Dead">Rows that wait for a decision.</param>
/// <param name="Oldest">When the oldest unfinished event happened.</param>
internal sealed record ConsumerFigures(string Consumer, int Pending, int Dead, DateTimeOffset Oldest);

/// <summary>Counts what waits.</summary>
internal sealed class InboxFigures(IContextSource<PlatformDbContext> source)
{
    /// <summary>Figures of each consumer that has something unfinished.</summary>
    public IReadOnlyList<ConsumerFigures> Consumers()
    {
        using var context = source.Reader();
        var unfinished = context.Inbox.Where(row => row.HandledAt == null && row.DiscardedAt == null);
        var counts = unfinished.GroupBy(row => row.Consumer)
            .Select(rows => new { Consumer = rows.Key, Dead = rows.Count(row => row.DeadAt != null), All = rows.Count(), First = rows.Min(row => row.Position) })
            .ToList();
        var positions = counts.Select(count => (long?)count.First).ToList();
        var instants = context.Events.Where(row => positions.Contains(row.Position)).Select(row => new { row.Position, row.OccurredAt }).ToDictionary(row => row.Position!.Value, row => row.OccurredAt);
        return [.. counts.Select(count => new ConsumerFigures(count.Consumer, count.All - count.Dead, count.Dead, instants[count.First]))];
    }

    /// <summary>Dead messages and dead scheduled acts.</summary>
    public async Task<(int Messages, int Acts)> CountDeadAsync(CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        var messages = await context.Inbox.CountAsync(row => row.DeadAt != null && row.HandledAt == null && row.DiscardedAt == null, cancellationToken);
        return (messages, await context.Acts.CountAsync(row => row.DeadAt != null, cancellationToken));
    }
}
