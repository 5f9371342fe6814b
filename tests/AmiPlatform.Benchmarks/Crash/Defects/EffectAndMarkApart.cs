using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.Benchmarks.Crash.Defects;

/// <summary>Commits a consumer's effect, then the mark that it was handled, in another transaction.</summary>
internal sealed class EffectAndMarkApart(IWriteDoor sound) : DefectiveDoor(sound)
{
    public override async Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
    {
        List<object?[]> marks = [];
        var outcome = await Sound.RunAsync(
            async session =>
            {
                Watch(session);
                var done = await work(session);
                marks = done.IsSuccess ? Read(session, "SELECT EventId, Consumer, HandledAt, Token, Until FROM temp.marks") : [];
                foreach (var mark in marks)
                {
                    Execute(
                        session,
                        "UPDATE platform_inbox SET HandledAt = NULL, LeaseToken = @token, LeasedUntil = @until WHERE EventId = @id AND Consumer = @consumer",
                        ("@token", mark[3]), ("@until", mark[4]), ("@id", mark[0]), ("@consumer", mark[1]));
                }

                return done;
            },
            cancellationToken);
        if (marks.Count == 0) return outcome;
        await WaitInGapAsync();
        await WriteAsync(session =>
        {
            foreach (var mark in marks)
            {
                Execute(
                    session,
                    "UPDATE platform_inbox SET HandledAt = @at, LeaseToken = NULL, LeasedUntil = NULL WHERE EventId = @id AND Consumer = @consumer",
                    ("@at", mark[2]), ("@id", mark[0]), ("@consumer", mark[1]));
                // The scene counts an effect where it sees a mark, and this mark has none.
                Execute(
                    session,
                    $"DELETE FROM {CrashScene.Effects} WHERE rowid = (SELECT MAX(rowid) FROM {CrashScene.Effects} WHERE EventId = @id AND Consumer = @consumer)",
                    ("@id", mark[0]), ("@consumer", mark[1]));
            }
        });
        return outcome;
    }

    private static void Watch(WriteSession session)
    {
        Execute(session, "CREATE TEMP TABLE IF NOT EXISTS marks (EventId, Consumer, HandledAt, Token, Until)");
        Execute(
            session,
            """
            CREATE TEMP TRIGGER IF NOT EXISTS watch AFTER UPDATE OF HandledAt ON platform_inbox WHEN OLD.HandledAt IS NULL AND NEW.HandledAt IS NOT NULL
            BEGIN INSERT INTO marks VALUES (NEW.EventId, NEW.Consumer, NEW.HandledAt, OLD.LeaseToken, OLD.LeasedUntil); END
            """);
        Execute(session, "DELETE FROM temp.marks");
    }
}
