namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Database</c>.</summary>
public sealed record DatabaseOptions
{
    /// <summary>Which database.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Connection string; needed for SQL Server, on SQLite the file lies in the storage directory unless said otherwise.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Whether the host migrates the database when it starts.</summary>
    public bool MigrateAtStart { get; init; } = true;
}
