using System.Diagnostics;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>Requests that are sent when they are due, whether those before them were answered or not: as people do before a deadline.</summary>
internal static class OpenLoop
{
    /// <summary>Sends streams of requests side by side, and waits for the last answer.</summary>
    /// <param name="begin">When the first is due.</param>
    /// <param name="length">How long requests become due.</param>
    /// <param name="streams">What is sent, how often.</param>
    /// <returns>What became of each.</returns>
    public static async Task<IReadOnlyList<Arrival>> RunAsync(DateTimeOffset begin, TimeSpan length, params Stream[] streams)
    {
        var wait = begin - TimeProvider.System.GetUtcNow();
        if (wait < TimeSpan.Zero) throw new InvalidOperationException($"The load begins {-wait.TotalSeconds:0.0} s ago: preparing took too long.");
        await Task.Delay(wait);
        var clock = Stopwatch.StartNew();
        return [.. (await Task.WhenAll(streams.Select(stream => SendAsync(stream, begin, length, clock)))).SelectMany(arrivals => arrivals)];
    }

    private static async Task<Arrival[]> SendAsync(Stream stream, DateTimeOffset begin, TimeSpan length, Stopwatch clock)
    {
        List<Task<Arrival>> sent = [];
        for (var number = 0; TimeSpan.FromSeconds(number / stream.PerSecond) is var due && due < length; number++)
        {
            var early = due - clock.Elapsed;
            if (early > TimeSpan.Zero) await Task.Delay(early);
            sent.Add(SendOneAsync(stream, number, begin, due, clock));
        }

        return await Task.WhenAll(sent);
    }

    // From when it was due: a request that had to wait for its turn waited for the platform all the same.
    private static async Task<Arrival> SendOneAsync(Stream stream, int number, DateTimeOffset begin, TimeSpan due, Stopwatch clock)
    {
        var sentAt = begin + clock.Elapsed;
        var status = await stream.SendAsync(number);
        return new Arrival(stream.Name, number, status, sentAt, begin + clock.Elapsed, (clock.Elapsed - due).TotalMilliseconds);
    }

    /// <summary>Requests of one kind.</summary>
    /// <param name="Name">What they are.</param>
    /// <param name="PerSecond">How many become due in a second.</param>
    /// <param name="SendAsync">Sends one, by its number from 0; gives the status of the answer, 0 where there was none.</param>
    internal sealed record Stream(string Name, double PerSecond, Func<int, Task<int>> SendAsync);

    /// <summary>What became of a request.</summary>
    internal sealed record Arrival(string Stream, int Number, int Status, DateTimeOffset SentAt, DateTimeOffset AnsweredAt, double Milliseconds);
}
