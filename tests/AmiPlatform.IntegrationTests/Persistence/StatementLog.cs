using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>A statement as it was sent.</summary>
internal sealed record LoggedStatement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>The statements that Entity Framework sends to one database file.</summary>
internal sealed class StatementLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private readonly string file;
    private readonly IDisposable listeners;
    private readonly List<IDisposable> subscriptions = [];
    private readonly ConcurrentQueue<LoggedStatement> statements = new();

    public StatementLog(string file)
    {
        this.file = file;
        listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    /// <summary>Those sent so far.</summary>
    public IReadOnlyCollection<LoggedStatement> Statements => statements;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == EntityFramework) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData { Command: var command } || command.Connection?.DataSource != file) return;
        statements.Enqueue(new LoggedStatement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw new InvalidOperationException("The statements cannot be read.", error);

    public void Dispose()
    {
        listeners.Dispose();
        subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
