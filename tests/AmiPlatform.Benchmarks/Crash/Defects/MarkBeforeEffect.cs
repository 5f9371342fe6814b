using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.Benchmarks.Crash.Defects;

/// <summary>Marks events as handled when they are claimed, before their consumers have done anything.</summary>
internal sealed class MarkBeforeEffect(IWriteDoor sound) : DefectiveDoor(sound)
{
    public override async Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
    {
        var marked = 0;
        var outcome = await Sound.RunAsync(
            async session =>
            {
                var done = await work(session);
                marked = session.Statement("UPDATE platform_inbox SET HandledAt = LeasedUntil WHERE LeaseToken IS NOT NULL AND HandledAt IS NULL").ExecuteNonQuery();
                return done;
            },
            cancellationToken);
        if (marked > 0) await WaitInGapAsync();
        return outcome;
    }
}
