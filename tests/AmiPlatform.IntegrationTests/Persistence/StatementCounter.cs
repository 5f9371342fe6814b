using System.Diagnostics;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Prepared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>Counts the statements that reach one database file, Entity Framework's and hand-written ones.</summary>
internal sealed class StatementCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    // Of the lane, around every piece of writing.
    private static readonly string[] Brackets = ["SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "PRAGMA"];

    private readonly string file;
    private readonly string beginning;
    private readonly IDisposable listeners;
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    /// <param name="file">The database file.</param>
    /// <param name="beginning">Only statements that begin so.</param>
    public StatementCounter(string file, string beginning = "")
    {
        (this.file, this.beginning) = (file, beginning);
        listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>The fewest statements of some runs: the first may read what later ones remember.</summary>
    public async Task<int> FewestAsync(Func<Task> request, int runs = 3)
    {
        var fewest = int.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var before = Volatile.Read(ref count);
            await request();
            fewest = Math.Min(fewest, Volatile.Read(ref count) - before);
        }

        return fewest;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is RecycledCommand.ListenerName or EntityFramework) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // A context on a connection of its own tells Entity Framework alone; what is borrowed is told by its lender.
        var told = value.Key == RelationalEventId.CommandExecuting.Name ? (value.Value as CommandEventData)?.Command : value.Value;
        if (told is not SqliteCommand { Connection.DataSource: var source } command || source != file || !command.CommandText.StartsWith(beginning, StringComparison.Ordinal)) return;
        if (!Brackets.Any(bracket => command.CommandText.StartsWith(bracket, StringComparison.Ordinal))) Interlocked.Increment(ref count);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw new InvalidOperationException("The statements cannot be counted.", error);

    public void Dispose()
    {
        listeners.Dispose();
        subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
