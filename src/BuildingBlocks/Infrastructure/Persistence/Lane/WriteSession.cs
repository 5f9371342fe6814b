using System.Data.Common;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>The connection and transaction of one piece of writing, with prepared statements for platform rows.</summary>
/// <param name="provider">The database in use.</param>
/// <param name="connection">An open connection.</param>
/// <param name="transaction">The transaction, or savepoint's transaction, in which the work runs.</param>
/// <param name="statements">Prepared statements that live as long as the connection.</param>
public sealed class WriteSession(DatabaseProvider provider, DbConnection connection, DbTransaction transaction, Dictionary<string, DbCommand> statements)
{
    /// <summary>The database in use.</summary>
    public DatabaseProvider Provider => provider;

    /// <summary>An open connection.</summary>
    public DbConnection Connection => connection;

    /// <summary>The transaction.</summary>
    public DbTransaction Transaction => transaction;

    /// <summary>Whether the transaction empties for good.</summary>
    internal bool Scrubs { get; private set; }

    /// <summary>
    /// What the transaction deletes or replaces from here on is overwritten in the file, and the log that still holds it is emptied after the commit. SQL Server overwrites and reuses in its own time.
    /// </summary>
    public void Scrub()
    {
        if (Scrubs || provider != DatabaseProvider.Sqlite) return;
        Scrubs = true;
        Statement("PRAGMA secure_delete=ON").ExecuteNonQuery();
    }

    /// <summary>Name of a platform table in this database's dialect.</summary>
    /// <param name="table">Name without schema, such as <c>integration_events</c>.</param>
    /// <returns><c>platform_integration_events</c> on SQLite, <c>[platform].[integration_events]</c> on SQL Server.</returns>
    public string Table(string table) => PlatformTables.Name(provider, table);

    /// <summary>An instant as this database stores it.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>UTC ticks on SQLite, the instant itself on SQL Server.</returns>
    public object Instant(DateTimeOffset instant) => PlatformTables.Instant(provider, instant);

    /// <summary>A statement with its parameters set, prepared once per connection.</summary>
    /// <param name="sql">Text with parameters named <c>@name</c>; constant, so that it is prepared once.</param>
    /// <param name="parameters">Names and values, each time in the same order; nothing becomes NULL.</param>
    /// <returns>A command to execute at once; it is not the caller's to dispose.</returns>
    public DbCommand Statement(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant text; values travel as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            statements.Add(sql, command);
        }

        command.Transaction = transaction;
        for (var index = 0; index < parameters.Length; index++)
        {
            var (name, value) = parameters[index];
            if (index == command.Parameters.Count)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }

            command.Parameters[index].Value = value switch
            {
                null => DBNull.Value,
                Guid id when provider == DatabaseProvider.Sqlite => id.ToString().ToUpperInvariant(),
                _ => value,
            };
        }

        return command;
    }
}
