using Microsoft.Data.SqlClient;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>Tells a SQL Server that cannot do its part now from a mistake. (<c>DbException.IsTransient</c> is always false here: the client does not answer it.)</summary>
internal static class SqlServerFaults
{
    // Severities from 20 on end the connection.
    private const byte Fatal = 20;

    // https://learn.microsoft.com/sql/relational-databases/errors-events and the list for Azure SQL: no answer in time, memory or locks used up, chosen as the victim of a deadlock, a lock not given in time,
    // log or database full, a database that cannot be opened, a connection that was cut, a server that is busy, moves or starts.
    private static readonly HashSet<int> Passing =
    [
        -2, 2, 53, 64, 121, 233, 258, 701, 802, 1105, 1204, 1205, 1222, 3960, 4060, 4221, 8628, 8645, 8651, 9002, 10053, 10054, 10060, 10061, 10928, 10929, 11001, 17142, 17197, 18401,
        40143, 40197, 40501, 40540, 40613, 41301, 41302, 41305, 41325, 41839, 42108, 42109, 49918, 49919, 49920,
    ];

    /// <summary>Whether an exception, or one inside it, says that the server cannot do its part now.</summary>
    public static bool IsUnavailable(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqlException refused && IsUnavailable(refused.Number, refused.Class)) return true;
        }

        return false;
    }

    /// <summary>The same of a number and its severity.</summary>
    public static bool IsUnavailable(int number, byte severity) => severity >= Fatal || Passing.Contains(number);
}
