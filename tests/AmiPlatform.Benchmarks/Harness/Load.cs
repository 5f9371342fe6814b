using System.Diagnostics;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>When a load ends: after so many requests, after so long, or when there is nothing left to send.</summary>
internal sealed record Until(int? Requests, TimeSpan? Time)
{
    public static Until Sent(int requests) => new(requests, null);

    public static Until After(int seconds) => new(null, TimeSpan.FromSeconds(seconds));
}

/// <summary>A closed loop of requests over a number of connections.</summary>
internal static class Load
{
    /// <summary>Sends one request after the other on each connection.</summary>
    /// <param name="server">Who answers.</param>
    /// <param name="next">The next request; nothing when there is none left.</param>
    /// <param name="connections">Connections.</param>
    /// <param name="until">When it ends.</param>
    /// <returns>What was measured.</returns>
    public static async Task<Measure> RunAsync(Server server, Func<byte[]?> next, int connections, Until until)
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Connection.OpenAsync(server.Address)));
        var run = new Run(next, until);
        var cpu = server.Cpu;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(opened.Select(connection => run.RepeatAsync(connection, watch)));
        var elapsed = watch.Elapsed;
        foreach (var connection in opened) connection.Dispose();
        await server.SettleAsync();
        return run.Measured(elapsed, server.Cpu - cpu);
    }

    private sealed class Run(Func<byte[]?> next, Until until)
    {
        private readonly List<List<long>> latencies = [];
        private long sent, failed, bytes;

        public async Task RepeatAsync(Connection connection, Stopwatch watch)
        {
            var own = new List<long>(8_192);
            lock (latencies) latencies.Add(own);
            while ((until.Time is null || watch.Elapsed < until.Time) && (until.Requests is null || Interlocked.Increment(ref sent) <= until.Requests) && next() is { } request)
            {
                var started = Stopwatch.GetTimestamp();
                var (status, length) = await connection.SendAsync(request);
                if (status is < 200 or > 299)
                {
                    if (Interlocked.Increment(ref failed) == 1) Console.Error.WriteLine($"first failure: {connection.Text}");
                    continue;
                }

                own.Add(Stopwatch.GetTimestamp() - started);
                Interlocked.Add(ref bytes, length);
            }
        }

        public Measure Measured(TimeSpan elapsed, TimeSpan cpu)
        {
            long[] sorted = [.. latencies.SelectMany(own => own).Order()];
            return sorted.Length == 0
                ? new Measure(0, failed, 0, 0, 0, 0, 0)
                : new Measure(
                    sorted.Length, failed, sorted.Length / elapsed.TotalSeconds, Milliseconds(sorted[sorted.Length / 2]), Milliseconds(sorted[(int)(sorted.Length * 0.99)]),
                    cpu.TotalMicroseconds / sorted.Length, bytes / sorted.Length);
        }

        private static double Milliseconds(long ticks) => ticks * 1_000.0 / Stopwatch.Frequency;
    }
}
