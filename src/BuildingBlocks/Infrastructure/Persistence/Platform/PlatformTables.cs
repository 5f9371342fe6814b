using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Names and values of platform rows in each database's dialect.</summary>
public static class PlatformTables
{
    /// <summary>Schema or prefix of what belongs to no module.</summary>
    public const string Schema = "platform";

    /// <summary>Name of a platform table.</summary>
    /// <param name="provider">The database in use.</param>
    /// <param name="table">Name without schema.</param>
    /// <returns>The qualified name.</returns>
    public static string Name(DatabaseProvider provider, string table) => provider == DatabaseProvider.Sqlite ? $"{Schema}_{table}" : $"[{Schema}].[{table}]";

    /// <summary>An instant as the database stores it.</summary>
    /// <param name="provider">The database in use.</param>
    /// <param name="instant">The instant.</param>
    /// <returns>UTC ticks on SQLite, the instant itself on SQL Server.</returns>
    public static object Instant(DatabaseProvider provider, DateTimeOffset instant) => provider == DatabaseProvider.Sqlite ? instant.UtcTicks : instant;

    /// <summary>Reads an instant back.</summary>
    /// <param name="value">What a data reader gave.</param>
    /// <returns>The instant.</returns>
    public static DateTimeOffset ReadInstant(object value) => value is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : (DateTimeOffset)value;
}
