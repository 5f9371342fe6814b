using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>The few statements on platform rows that differ between the databases.</summary>
internal static class PlatformStatements
{
    /// <summary>The first rows of a selection.</summary>
    /// <param name="session">Its database.</param>
    /// <param name="count">A constant.</param>
    /// <param name="columns">What is selected.</param>
    /// <param name="rest">From <c>FROM</c> to <c>ORDER BY</c>.</param>
    public static string First(this WriteSession session, int count, string columns, string rest) => session.Provider == DatabaseProvider.Sqlite
        ? $"SELECT {columns} {rest} LIMIT {count}"
        : $"SELECT TOP ({count}) {columns} {rest}";

    /// <summary>Deletes the first rows that meet a condition.</summary>
    public static string DeleteFirst(this WriteSession session, int count, string table, string condition) => session.Provider == DatabaseProvider.Sqlite
        ? $"DELETE FROM {session.Table(table)} WHERE rowid IN (SELECT rowid FROM {session.Table(table)} WHERE {condition} LIMIT {count})"
        : $"DELETE TOP ({count}) FROM {session.Table(table)} WHERE {condition}";

    /// <summary>A column or table name that is a word of the language.</summary>
    public static string Quoted(this WriteSession session, string name) => session.Provider == DatabaseProvider.Sqlite ? $"\"{name}\"" : $"[{name}]";

    /// <summary>Lets one host at a time through until its transaction ends; SQLite's write lock does the same by itself.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="name">What one host does at a time.</param>
    /// <param name="host">This host.</param>
    /// <param name="now">For the reader of the row.</param>
    public static void Exclude(this WriteSession session, string name, Guid host, DateTimeOffset now)
    {
        if (session.Provider == DatabaseProvider.Sqlite) return;
        ReadOnlySpan<(string, object?)> values = [("@holder", host), ("@until", session.Instant(now)), ("@name", name)];
        if (session.Statement($"UPDATE {session.Table("leases")} SET Holder = @holder, Until = @until WHERE Name = @name", values).ExecuteNonQuery() > 0) return;
        session.Statement($"INSERT INTO {session.Table("leases")} (Holder, Until, Name) VALUES (@holder, @until, @name)", values).ExecuteNonQuery();
    }
}
