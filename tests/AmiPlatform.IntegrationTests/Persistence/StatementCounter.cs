using System.Diagnostics;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>Counts the statements that Entity Framework sends to one database file.</summary>
internal sealed class StatementCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private readonly string file;
    private readonly IDisposable listeners;
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    public StatementCounter(string file)
    {
        this.file = file;
        listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>The fewest statements of some runs: what works in the background adds to some, never to all.</summary>
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
        if (value.Name == EntityFramework) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEventData { Command: { Connection.DataSource: var source } command } || value.Key != RelationalEventId.CommandExecuting.Name || source != file) return;
        // Whenever a commit wakes it, the pump asks when to look again; that answers no request.
        if (!command.CommandText.Contains(MessagePump.Looking, StringComparison.Ordinal)) Interlocked.Increment(ref count);
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
