using Microsoft.Data.Sqlite;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>The file of a host that runs in another process, or no longer runs; read without disturbing it.</summary>
/// <param name="folder">The storage folder.</param>
internal sealed class DatabaseFile(string folder)
{
    private const int NoSuchTable = 1, SchemaChanged = 17;
    private readonly string file = Path.Combine(folder, "amiplatform.db");

    public bool Exists => new FileInfo(file) is { Exists: true, Length: > 0 };

    /// <summary>Counts rows; nothing when there is no such table, or no file, yet.</summary>
    public long? Count(string table) => Exists ? Read($"SELECT COUNT(*) FROM \"{table}\"") as long? : null;

    /// <summary>Changes rows behind the platform's back.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Reads one value; nothing when it cannot be read yet.</summary>
    public object? Read(string sql)
    {
        try
        {
            using var connection = Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode is NoSuchTable or SchemaChanged)
        {
            return null;
        }
    }

    /// <summary>Counts the rows of every table once the act that the demonstration plans for its first seconds is done, with what follows from it.</summary>
    public async Task<SortedDictionary<string, long>> SettledCountsAsync(CancellationToken cancellationToken)
    {
        var soon = DateTimeOffset.UtcNow.AddMinutes(1).UtcTicks;
        while (Read($"""
            SELECT (SELECT COUNT(*) FROM platform_scheduled_acts WHERE DoneAt IS NULL AND DeadAt IS NULL AND DueAt < {soon})
            + (SELECT COUNT(*) FROM platform_integration_events WHERE Position IS NULL)
            + (SELECT COUNT(*) FROM platform_inbox WHERE HandledAt IS NULL AND DeadAt IS NULL)
            """) is not 0L)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }

        return Counts();
    }

    /// <summary>Counts the rows of every table.</summary>
    public SortedDictionary<string, long> Counts()
    {
        using var connection = Open();
        using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        using var names = tables.ExecuteReader();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (names.Read())
        {
            using var count = connection.CreateCommand();
            count.CommandText = $"SELECT COUNT(*) FROM \"{names.GetString(0)}\"";
            counts[names.GetString(0)] = (long)count.ExecuteScalar()!;
        }

        return counts;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
