using Microsoft.Data.Sqlite;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>What was applied to a SQLite file, read without the contexts: each of them would cost every start a tenth of a second, to find out that there is nothing to do.</summary>
internal sealed class AppliedMigrations
{
    private readonly Dictionary<string, HashSet<string>> histories = [];

    private AppliedMigrations()
    {
    }

    /// <summary>Reads every history of the file.</summary>
    /// <param name="connectionString">Of a file that exists.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<AppliedMigrations> ReadAsync(string connectionString, CancellationToken cancellationToken)
    {
        var applied = new AppliedMigrations();
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var table in await ColumnAsync(connection, @"SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%\_migrations' ESCAPE '\'", cancellationToken))
            applied.histories[table] = [.. await ColumnAsync(connection, $"SELECT MigrationId FROM \"{table}\"", cancellationToken)];
        return applied;
    }

    /// <summary>Whether nothing is missing of a set of tables.</summary>
    public bool Cover(IMigratedContext context) => histories.TryGetValue(context.HistoryTable, out var history) && context.Migrations.All(history.Contains);

    private static async Task<List<string>> ColumnAsync(SqliteConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant, or the name of a table of the file itself.
        command.CommandText = query;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> values = [];
        while (await reader.ReadAsync(cancellationToken)) values.Add(reader.GetString(0));
        return values;
    }
}
