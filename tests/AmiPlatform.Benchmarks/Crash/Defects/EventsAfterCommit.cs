using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.Benchmarks.Crash.Defects;

/// <summary>Writes the events of a transaction in another one, after it.</summary>
internal sealed class EventsAfterCommit(IWriteDoor sound) : DefectiveDoor(sound)
{
    private const string Columns = "Id, Name, Module, OrderingKey, OccurredAt, Body, TraceParent";

    public override async Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
    {
        List<object?[]> events = [];
        var outcome = await Sound.RunAsync(
            async session =>
            {
                var last = Read(session, "SELECT COALESCE(MAX(Sequence), 0) FROM platform_integration_events")[0][0];
                var done = await work(session);
                events = done.IsSuccess ? Read(session, $"SELECT {Columns} FROM platform_integration_events WHERE Sequence > @last ORDER BY Sequence", ("@last", last)) : [];
                if (events.Count > 0) Execute(session, "DELETE FROM platform_integration_events WHERE Sequence > @last", ("@last", last));
                return done;
            },
            cancellationToken);
        if (events.Count == 0) return outcome;
        await WaitInGapAsync();
        await WriteAsync(session =>
        {
            foreach (var row in events)
            {
                Execute(
                    session,
                    $"INSERT INTO platform_integration_events ({Columns}) VALUES (@id, @name, @module, @key, @at, @body, @trace)",
                    ("@id", row[0]), ("@name", row[1]), ("@module", row[2]), ("@key", row[3]), ("@at", row[4]), ("@body", row[5]), ("@trace", row[6]));
            }
        });
        return outcome;
    }
}
