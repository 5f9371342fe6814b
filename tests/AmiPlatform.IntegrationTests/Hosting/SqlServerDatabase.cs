using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using Microsoft.Data.SqlClient;
using Respawn;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>A database of its own on the SQL Server that the environment names, for one test class; without one the classes run on SQLite.</summary>
internal sealed class SqlServerDatabase : IAsyncDisposable
{
    public const string Variable = "AMIPLATFORM_TEST_SQLSERVER";
    private readonly string server;
    private readonly string name = $"amiplatform_test_{Guid.NewGuid():N}";

    private SqlServerDatabase(string server)
    {
        this.server = new SqlConnectionStringBuilder(server) { InitialCatalog = "master" }.ConnectionString;
        ConnectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Settings of a host on this database.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Database:Provider"] = nameof(DatabaseProvider.SqlServer),
        ["Database:ConnectionString"] = ConnectionString,
    };

    public static SqlServerDatabase? FromEnvironment() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? new SqlServerDatabase(server) : null;

    /// <summary>The name of a table on SQL Server, from its name on SQLite.</summary>
    public static string Table(string prefixed) => prefixed.IndexOf('_', StringComparison.Ordinal) is > 0 and var end ? $"[{prefixed[..end]}].[{prefixed[(end + 1)..]}]" : prefixed;

    public Task CreateAsync() => OnServerAsync($"CREATE DATABASE [{name}]; ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON");

    public async Task ResetAsync()
    {
        await using var connection = new SqlConnection(ConnectionString);
        await connection.OpenAsync();
        var respawner = await Respawner.CreateAsync(connection, new RespawnerOptions { DbAdapter = DbAdapter.SqlServer, TablesToIgnore = await KeptAsync(connection) });
        await respawner.ResetAsync(connection);
    }

    public async Task<long> CountAsync(string table, string condition)
    {
        await using var connection = new SqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = $"SELECT COUNT_BIG(*) FROM {Table(table)} WHERE {condition}";
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        await OnServerAsync($"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]");
    }

    private static async Task<Respawn.Graph.Table[]> KeptAsync(SqlConnection connection)
    {
        await using var tables = connection.CreateCommand();
        tables.CommandText =
            """
            SELECT schemas.name, tables.name FROM sys.tables AS tables JOIN sys.schemas AS schemas ON schemas.schema_id = tables.schema_id
            WHERE tables.name LIKE '%migrations%' OR (schemas.name = 'platform' AND tables.name LIKE 'account%') OR tables.name LIKE '%[_]keys'
            """;
        await using var reader = await tables.ExecuteReaderAsync();
        var kept = new List<Respawn.Graph.Table>();
        while (await reader.ReadAsync()) kept.Add(new Respawn.Graph.Table(reader.GetString(0), reader.GetString(1)));
        return [.. kept];
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
