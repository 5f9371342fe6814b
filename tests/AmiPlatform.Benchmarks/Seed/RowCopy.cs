using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Seed;

/// <summary>Copies of a row that the platform itself has written, by one prepared statement; each says only what it has of its own.</summary>
internal sealed class RowCopy : IDisposable
{
    private readonly Dictionary<string, object> original = [];
    private readonly SqliteCommand insert;

    /// <summary>Reads the row to copy.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="table">The table.</param>
    /// <param name="condition">Which row, such as <c>Id = '…'</c>.</param>
    public RowCopy(SqliteConnection connection, string table, string condition)
    {
        insert = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns are the schema's own, conditions are written in this folder.
        using (var read = connection.CreateCommand())
        {
            read.CommandText = $"SELECT * FROM {table} WHERE {condition} LIMIT 1";
            using var row = read.ExecuteReader();
            if (!row.Read()) throw new InvalidOperationException($"{table} has no row where {condition}.");
            for (var column = 0; column < row.FieldCount; column++) original[row.GetName(column)] = row.GetValue(column);
        }

        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", original.Keys.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", original.Keys.Select(name => $"@{name}"))})";
#pragma warning restore CA2100
        foreach (var (name, value) in original) insert.Parameters.AddWithValue($"@{name}", value);
    }

    /// <summary>A column of the row that is copied.</summary>
    public object this[string column] => original[column];

    /// <summary>Adds a copy.</summary>
    /// <param name="own">Its own columns; the same ones in every copy.</param>
    public void Add(params ReadOnlySpan<(string Column, object Value)> own)
    {
        foreach (var (column, value) in own) insert.Parameters[$"@{column}"].Value = value;
        insert.ExecuteNonQuery();
    }

    public void Dispose() => insert.Dispose();
}
