using System.Collections.Concurrent;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>As many connections as an open loop needs at a time.</summary>
internal sealed class ConnectionPool(Uri address) : IDisposable
{
    private readonly ConcurrentBag<Connection> free = [];

    /// <summary>Sends a request on a connection of its own.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> SendAsync(byte[] request)
    {
        var connection = free.TryTake(out var idle) ? idle : await Connection.OpenAsync(address);
        var (status, _) = await connection.SendAsync(request);
        free.Add(connection);
        return status;
    }

    public void Dispose()
    {
        foreach (var connection in free) connection.Dispose();
    }
}
