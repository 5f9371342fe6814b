using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.Benchmarks.Crash.Defects;

/// <summary>Forgets every stored reply: a request that comes again is carried out again.</summary>
internal sealed class NoDeduplication(IWriteDoor sound) : DefectiveDoor(sound)
{
    public override async Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
    {
        var outcome = await Sound.RunAsync(
            session =>
            {
                Execute(session, "DELETE FROM platform_idempotent_replies");
                return work(session);
            },
            cancellationToken);
        await WaitInGapAsync();
        return outcome;
    }
}
