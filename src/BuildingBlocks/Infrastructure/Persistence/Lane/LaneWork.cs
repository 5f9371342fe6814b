using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

internal sealed class LaneWork<TOutcome>(Func<WriteSession, Task<TOutcome>> work, ExecutionContext caller, CancellationToken cancellationToken) : ILaneWork
    where TOutcome : IOutcome
{
    private readonly TaskCompletionSource<TOutcome> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<TOutcome>? task;

    public Task<TOutcome> Completion => completion.Task;

    public Exception? Failure { get; private set; }

    public bool LeavesWhileWaiting() => cancellationToken.IsCancellationRequested && completion.TrySetCanceled(cancellationToken);

    public bool Run(WriteSession session)
    {
        try
        {
            ExecutionContext.Run(caller, _ => task = LaneEntry.Enter(() => work(session)), null);
            if (!task!.IsCompleted) throw new InvalidOperationException("A handler awaited something else than the database: the whole lane would wait with it.");
            Failure = task.Exception?.InnerException;
            return task.IsCompletedSuccessfully && Outcome().IsSuccess;
        }
#pragma warning disable CA1031 // Whatever a handler throws belongs to its own caller, not to the others of the group.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Failure = exception;
            return false;
        }
    }

    public void Answer()
    {
        if (Failure is not null) completion.TrySetException(Failure);
        else if (task!.IsCanceled) completion.TrySetCanceled(cancellationToken);
        else completion.TrySetResult(Outcome());
    }

    public void Fail(Exception exception) => completion.TrySetException(exception);

#pragma warning disable RS0030 // The task is complete: nothing waits.
    private TOutcome Outcome() => task!.Result;
#pragma warning restore RS0030
}
