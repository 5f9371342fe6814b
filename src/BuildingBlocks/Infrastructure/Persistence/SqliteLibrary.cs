using SQLitePCL;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>The native library of SQLite, which a process sets up once.</summary>
internal static class SqliteLibrary
{
    private const int MemoryStatistics = 9;

    private static readonly Lazy<int> Prepared = new(() =>
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(MemoryStatistics, 0);
    });

    /// <summary>
    /// Switches off the count of its memory, which nobody reads and for which every allocation of every connection takes one lock (sqlite.org, SQLITE_CONFIG_MEMSTATUS). Where something in
    /// the process has opened a database before, the library refuses, and counts on.
    /// </summary>
    public static void Prepare() => _ = Prepared.Value;
}
