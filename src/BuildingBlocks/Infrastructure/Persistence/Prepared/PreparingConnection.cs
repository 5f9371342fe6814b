using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Prepared;

/// <summary>
/// A connection to SQLite that keeps its statements prepared: EF Core makes a command for every query and every save and throws it away, and preparing it costs SQLite as
/// much as running it.
/// </summary>
/// <param name="connectionString">A connection string without pooling: it stays open.</param>
internal sealed class PreparingConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int Most = 256;
    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    /// <summary>A command with this text, prepared if it ran before on this connection and is not in use.</summary>
    public SqliteCommand Take(string text)
    {
        if (kept.Remove(text, out var prepared)) return prepared;
        var command = base.CreateCommand();
#pragma warning disable CA2100 // The text is that of the command that is run.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Keeps a command for the next who needs its text.</summary>
    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (kept.Count < Most && kept.TryAdd(command.CommandText, command)) return;
        command.Dispose();
    }

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new RecycledCommand(this);
}
