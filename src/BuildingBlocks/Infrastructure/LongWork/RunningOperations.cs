using System.Collections.Concurrent;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>The long work that this host does now.</summary>
internal sealed class RunningOperations
{
    private readonly ConcurrentDictionary<Guid, OperationRun> runs = new();

    public void Begin(OperationRun run) => runs[run.Id] = run;

    public void End(OperationRun run) => runs.TryRemove(KeyValuePair.Create(run.Id, run));

    /// <summary>Stops the work, if it is done here: its operation was cancelled.</summary>
    public void Stop(Guid id)
    {
        if (runs.TryGetValue(id, out var run)) run.Lose();
    }
}
