using Microsoft.Data.Sqlite;
using Respawn;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>
/// Empties a SQLite database between two tests. Respawn's adapter for SQLite writes the names of tables as they are: ours are a schema, an underscore and words
/// in small letters, which need no quotes; a name that did would fail the first reset.
/// </summary>
internal static class DatabaseReset
{
    public static async Task RunAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        var respawner = await Respawner.CreateAsync(connection, new RespawnerOptions { DbAdapter = DbAdapter.Sqlite, TablesToIgnore = await KeptAsync(connection) });
        await respawner.ResetAsync(connection);
    }

    private static async Task<Respawn.Graph.Table[]> KeptAsync(SqliteConnection connection)
    {
        await using var tables = connection.CreateCommand();
        tables.CommandText =
            """
            SELECT name FROM sqlite_master WHERE type = 'table'
            AND (name LIKE 'sqlite%' OR name LIKE '%migrations%' OR name LIKE 'platform_account%' OR name LIKE '%_keys')
            """;
        await using var reader = await tables.ExecuteReaderAsync();
        var kept = new List<Respawn.Graph.Table>();
        while (await reader.ReadAsync()) kept.Add(reader.GetString(0));
        return [.. kept];
    }
}
