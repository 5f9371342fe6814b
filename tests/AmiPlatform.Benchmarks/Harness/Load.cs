using System.Collections.Concurrent;
using System.Diagnostics;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>What a load measured.</summary>
/// <param name="Requests">Requests answered with success.</param>
/// <param name="Failed">Requests answered otherwise.</param>
/// <param name="PerSecond">Successes per second.</param>
/// <param name="P50">Median latency in milliseconds.</param>
/// <param name="P99">Latency in milliseconds that one in a hundred exceeds.</param>
/// <param name="CpuPerRequest">Processor time of the server for each success, in microseconds.</param>
internal sealed record Measure(long Requests, long Failed, double PerSecond, double P50, double P99, double CpuPerRequest);

/// <summary>A closed loop of requests over a number of connections.</summary>
internal static class Load
{
    /// <summary>Sends one request per identifier until the time or the identifiers are over.</summary>
    public static async Task<Measure> RunAsync(Server server, ConcurrentQueue<Guid> identifiers, Func<Guid, HttpRequestMessage> request, int connections, int? most, TimeSpan? time)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var client = new HttpMessageInvoker(handler);
        var latencies = new ConcurrentQueue<double>();
        long sent = 0, failed = 0;
        var cpu = server.Cpu;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while ((time is null || watch.Elapsed < time) && (most is null || Interlocked.Increment(ref sent) <= most) && identifiers.TryDequeue(out var id))
            {
                var started = Stopwatch.GetTimestamp();
                using var message = request(id);
                using var answer = await client.SendAsync(message, CancellationToken.None);
                if (!answer.IsSuccessStatusCode)
                {
                    if (Interlocked.Increment(ref failed) == 1) Console.Error.WriteLine($"first failure: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                    continue;
                }

                await answer.Content.CopyToAsync(Stream.Null);
                latencies.Enqueue(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        })));
        var elapsed = watch.Elapsed;
        double[] sorted = [.. latencies.Order()];
        return sorted.Length == 0
            ? new Measure(0, failed, 0, 0, 0, 0)
            : new Measure(sorted.Length, failed, sorted.Length / elapsed.TotalSeconds, sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)], (server.Cpu - cpu).TotalMicroseconds / sorted.Length);
    }
}
