using Microsoft.Data.Sqlite;

namespace AmiPlatform.IntegrationTests.Persons;

/// <summary>Looks for a person in every column of every table of a SQLite file.</summary>
internal static class PersonTraces
{
    /// <summary>The columns, as <c>table.Column</c>, in which one of the texts stands somewhere; case does not matter.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(string databaseFile, params string[] texts)
    {
        await using var connection = new SqliteConnection($"Data Source={databaseFile};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        List<string> found = [];
        foreach (var column in await ReadAsync(
            connection, "SELECT tables.name || '.' || columns.name FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table' ORDER BY 1"))
        {
            var (table, name) = (column[..column.IndexOf('.', StringComparison.Ordinal)], column[(column.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            var conditions = string.Join(" OR ", texts.Select((_, index) => $"CAST(\"{name}\" AS TEXT) LIKE @text{index}"));
            if (await ReadAsync(connection, $"SELECT 1 FROM \"{table}\" WHERE {conditions} LIMIT 1", texts) is [_]) found.Add(column);
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(SqliteConnection connection, string sql, params string[] texts)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < texts.Length; index++) command.Parameters.AddWithValue($"@text{index}", $"%{texts[index]}%");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> read = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) read.Add(reader.GetString(0));
        return read;
    }
}
