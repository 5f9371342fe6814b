using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>One attempt at long work on this host.</summary>
internal sealed class OperationRun(ClaimedOperation operation, IFileStore store, CancellationToken stopping) : IWorkRun, IDisposable
{
    private readonly CancellationTokenSource lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private readonly Lock ending = new();
    private WorkProgress progress = WorkProgress.None;
    private bool ended;

    public Guid Id => operation.Id;

    /// <summary>The operation was cancelled or taken over, or the host stops.</summary>
    public CancellationToken Token => lost.Token;

    /// <summary>How far the work is.</summary>
    public WorkProgress Progress => Volatile.Read(ref progress);

    public void Report(long done, long? total) => Volatile.Write(ref progress, new WorkProgress(done, total));

    public async Task<Stream> OpenInputAsync(CancellationToken cancellationToken) => new ReportingStream(
        await store.OpenAsync(operation.Input ?? throw new InvalidOperationException($"{operation.Kind} was started without an input."), cancellationToken), this, operation.InputLength);

    /// <summary>Stops the work: it is no longer this host's.</summary>
    public void Lose()
    {
        lock (ending)
        {
            if (!ended) _ = lost.CancelAsync();
        }
    }

    public void Dispose()
    {
        lock (ending) ended = true;
        lost.Dispose();
    }
}
