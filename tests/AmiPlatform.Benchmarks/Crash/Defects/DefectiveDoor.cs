using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.Benchmarks.Crash.Defects;

/// <summary>A door to the database with a defect, and with a wait in the gap that the defect leaves, so that a kill falls into it.</summary>
/// <param name="sound">The door of the product.</param>
internal abstract class DefectiveDoor(IWriteDoor sound) : IWriteDoor
{
    /// <summary>Length of the gap.</summary>
    protected static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(15);

    protected IWriteDoor Sound => sound;

    public abstract Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
        where TOutcome : IOutcome;

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
