using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Relay, scheduled acts and consumers, one round at a time, whoever asks for it.</summary>
internal sealed class MessagePump(
    PumpStart start, Relay relay, PlannedActs acts, ActRunner runner, Inbox inbox, InboxWorker consumers, IContextSource<PlatformDbContext> source, TimeProvider clock) : IMessagePump, IDisposable
{
    /// <summary>Marks the statements by which the pump finds out when to look again, among those that answer requests.</summary>
    internal const string Looking = "when to look again";

    private readonly SemaphoreSlim turn = new(1);
    private bool prepared;

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (await RunRoundAsync(cancellationToken))
        {
        }
    }

    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var backlog = await Backlog.AtAsync(source, clock.GetUtcNow(), cancellationToken);
        while (await backlog.IsLeftAsync(source, clock.GetUtcNow(), cancellationToken) && await RunRoundAsync(cancellationToken))
        {
        }
    }

    /// <summary>Does what is due now, up to a batch of each kind.</summary>
    /// <returns>Whether anything was.</returns>
    public async Task<bool> RunRoundAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!prepared) await start.PrepareAsync(cancellationToken);
            prepared = true;
            IReadOnlyList<ClaimedAct> due = [];
            IReadOnlyList<Delivery> claimed = [];
            var done = await relay.HandOverAsync(
                session =>
                {
                    due = acts.Claim(session);
                    if (due.Count == 0) claimed = inbox.Claim(session);
                },
                cancellationToken);
            done += await runner.RunAsync(due, cancellationToken);
            // Acts take their time, and a claim runs out.
            if (due.Count > 0) claimed = await inbox.ClaimAsync(cancellationToken);
            return done + await consumers.RunAsync(claimed, cancellationToken) > 0;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The wait until the next act or retry is due.</summary>
    /// <param name="since">Instant of the last look: what is due after it has not been seen.</param>
    /// <param name="longest">The longest wait.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<TimeSpan> NextDueAsync(DateTimeOffset since, TimeSpan longest, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        var act = await context.Acts.TagWith(Looking).Where(row => row.DoneAt == null && row.DeadAt == null && row.DueAt > since)
            .OrderBy(row => row.DueAt).Select(row => (DateTimeOffset?)row.DueAt).FirstOrDefaultAsync(cancellationToken);
        var retry = await context.Inbox.TagWith(Looking).Where(row => row.HandledAt == null && row.DeadAt == null && row.DiscardedAt == null && row.DueAt > since)
            .OrderBy(row => row.DueAt).Select(row => (DateTimeOffset?)row.DueAt).FirstOrDefaultAsync(cancellationToken);
        var next = act < retry || retry is null ? act : retry;
        var wait = next - clock.GetUtcNow() ?? longest;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < longest ? wait : longest;
    }

    public void Dispose() => turn.Dispose();
}
