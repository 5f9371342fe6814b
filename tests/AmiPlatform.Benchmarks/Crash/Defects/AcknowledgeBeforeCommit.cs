using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.Benchmarks.Crash.Defects;

/// <summary>Answers when the work is done, before it is on disk.</summary>
internal sealed class AcknowledgeBeforeCommit(IWriteDoor sound) : DefectiveDoor(sound)
{
    public override async Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
    {
        var early = new TaskCompletionSource<TOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var committed = Sound.RunAsync(
            async session =>
            {
                var outcome = await work(session);
                early.TrySetResult(outcome);
                WaitInGap();
                return outcome;
            },
            cancellationToken);
        return await await Task.WhenAny(early.Task, committed);
    }
}
