using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.Benchmarks.Crash.Defects;

/// <summary>A door to the database with a defect; it says when it is in the gap that the defect leaves, and waits there to be killed.</summary>
/// <param name="sound">The door of the product.</param>
internal abstract class DefectiveDoor(IWriteDoor sound) : IWriteDoor
{
    /// <summary>What the host writes when it is in the gap.</summary>
    public const string InGap = "In the gap.";

    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(60);

    protected IWriteDoor Sound => sound;

    public abstract Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
        where TOutcome : IOutcome;

    /// <summary>Says that the gap is open, and waits in it.</summary>
    protected static Task WaitInGapAsync()
    {
        Console.WriteLine(InGap);
        return Task.Delay(Gap, CancellationToken.None);
    }

    /// <summary>The same inside a transaction, which must not be left for anything else.</summary>
    protected static void WaitInGap()
    {
        Console.WriteLine(InGap);
        Thread.Sleep(Gap);
    }

    /// <summary>A transaction of its own.</summary>
    protected Task WriteAsync(Action<WriteSession> write) => sound.RunAsync(
        session =>
        {
            write(session);
            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    protected static void Execute(WriteSession session, string statement, params ReadOnlySpan<(string, object?)> values) => session.Statement(statement, values).ExecuteNonQuery();

    protected static List<object?[]> Read(WriteSession session, string query, params ReadOnlySpan<(string, object?)> values)
    {
        using var reader = session.Statement(query, values).ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return rows;
    }
}
