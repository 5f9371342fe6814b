namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Tells everyone who follows long work on this host that some of it has changed.</summary>
internal sealed class OperationChanges
{
    private TaskCompletionSource next = New();

    /// <summary>Ends with the next change; taken before the look that it is to follow.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Pulse() => Interlocked.Exchange(ref next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
