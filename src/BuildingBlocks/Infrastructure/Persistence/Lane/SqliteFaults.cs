using Microsoft.Data.Sqlite;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>Tells a database that cannot do its part now from a statement that is wrong, however deep the provider's exception lies.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14;

    /// <summary>Whether the file is held by another, full, read-only, out of reach, or its disk fails.</summary>
    public static bool IsUnavailable(Exception? exception) => Code(exception) is Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen;

    /// <summary>Whether the transaction in which it was thrown is lost with it: SQLite may have rolled all of it back.</summary>
    public static bool BreaksTransaction(Exception? exception) => Code(exception) is ReadOnly or InputOutput or Full;

    private static int Code(Exception? exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException sqlite) return sqlite.SqliteErrorCode;
        }

        return 0;
    }
}
