using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Prepared;

/// <summary>Open connections that read from SQLite, with their prepared statements; one at a time for each scope that reads.</summary>
/// <param name="database">Where the file is.</param>
internal sealed class ReadingConnections(DatabaseLocation database) : IDisposable
{
    private const int Most = 64;
    private readonly ConcurrentBag<PreparingConnection> free = [];
    private volatile bool isDisposed;

    public PreparingConnection Take()
    {
        if (free.TryTake(out var open)) return open;
        var connection = new PreparingConnection(new SqliteConnectionStringBuilder(database.ReaderConnectionString) { Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void GiveBack(PreparingConnection connection)
    {
        if (isDisposed || free.Count >= Most) connection.Dispose();
        else free.Add(connection);
    }

    public void Dispose()
    {
        isDisposed = true;
        while (free.TryTake(out var connection)) connection.Dispose();
    }
}
