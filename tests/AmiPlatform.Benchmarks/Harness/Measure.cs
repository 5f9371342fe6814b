namespace AmiPlatform.Benchmarks.Harness;

/// <summary>What a load measured.</summary>
/// <param name="Requests">Requests answered with success.</param>
/// <param name="Failed">Requests answered otherwise.</param>
/// <param name="PerSecond">Successes per second.</param>
/// <param name="P50">Median latency in milliseconds.</param>
/// <param name="P99">Latency in milliseconds that one in a hundred exceeds.</param>
/// <param name="CpuPerRequest">Processor time of the server for each success, in microseconds, with what it still does after the last answer.</param>
/// <param name="Bytes">Bytes of an answer, on average, headers included.</param>
internal sealed record Measure(long Requests, long Failed, double PerSecond, double P50, double P99, double CpuPerRequest, long Bytes)
{
    /// <summary>One measure of several rounds: medians of latencies, means of the rest.</summary>
    public static Measure Of(IReadOnlyList<Measure> rounds) => new(
        rounds.Sum(round => round.Requests),
        rounds.Sum(round => round.Failed),
        rounds.Average(round => round.PerSecond),
        Middle(rounds.Select(round => round.P50)),
        Middle(rounds.Select(round => round.P99)),
        rounds.Average(round => round.CpuPerRequest),
        (long)rounds.Average(round => round.Bytes));

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
