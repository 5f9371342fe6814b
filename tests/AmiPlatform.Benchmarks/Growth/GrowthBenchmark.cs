using AmiPlatform.Benchmarks.Harness;

namespace AmiPlatform.Benchmarks.Growth;

/// <summary>The same requests of a platform with few files and of one with many, in turns: neither latency nor processor time may grow with the rows.</summary>
internal static class GrowthBenchmark
{
    private const double Gate = 1.5, Goal = 1.2;
    private const int Connections = 4;
    private const int FarPage = 1_000;
    private const int WarmEach = 150;
    private const int SubmissionsPerSecond = 1_500;

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        using var folder = new Folder();
        var (few, many) = (arguments.Number("--few", 10_000), arguments.Number("--many", 1_000_000));
        var (seconds, rounds) = (arguments.Number("--seconds", 1), arguments.Number("--rounds", 3));
        var drafts = WarmEach * 4 + seconds * rounds * SubmissionsPerSecond;
        await using var small = await GrownPlatform.StartAsync(folder.Of("small"), few, drafts);
        await using var large = await GrownPlatform.StartAsync(folder.Of("large"), many, drafts);
        report.Say($"{few} and {many} files are made; the platform of the many was ready after {large.Server.ReadyAfter.TotalSeconds:0.0} s");
        var pairs = small.Probes().Zip(large.Probes()).ToList();
        await WarmAsync(small, large, pairs);
        foreach (var (ofSmall, ofLarge) in pairs)
        {
            await CompareAsync(report, ofSmall.Name, new Contender("small", small.Server, ofSmall.Next), new Contender("large", large.Server, ofLarge.Next), seconds, rounds);
        }

        foreach (var order in (string[])["-submittedAt", "-requested", "startedAt"])
        {
            var (first, far) = await large.PagesAsync(order, FarPage);
            await CompareAsync(report, $"page {FarPage}, {order}", new Contender("page 1", large.Server, first.Next), new Contender("far page", large.Server, far.Next), seconds, rounds);
        }
    }

    // Three times round: what is compiled for one list is not to be paid by the next.
    private static async Task WarmAsync(GrownPlatform small, GrownPlatform large, IReadOnlyList<(Probe Small, Probe Large)> pairs)
    {
        for (var round = 0; round < 3; round++)
        {
            foreach (var (ofSmall, ofLarge) in pairs)
            {
                await Load.RunAsync(small.Server, ofSmall.Next, Connections, Until.Sent(WarmEach));
                await Load.RunAsync(large.Server, ofLarge.Next, Connections, Until.Sent(WarmEach));
            }
        }
    }

    private static async Task CompareAsync(Report report, string part, Contender small, Contender large, int seconds, int rounds)
    {
        Contender[] both = [small, large];
        var measured = both.ToDictionary(side => side, _ => new List<Measure>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var side in both) measured[side].Add(await Load.RunAsync(side.Server, side.Next, Connections, Until.After(seconds)));
        }

        foreach (var side in both) report.Row(part, side.Name, Connections, Measure.Of(measured[side]));
        var (before, after) = (Measure.Of(measured[small]), Measure.Of(measured[large]));
        report.AtMost($"{part}, failed", before.Failed + after.Failed, 0);
        report.AtMost($"{part}: p99, many over few", after.P99 / before.P99, Gate, Goal);
        report.AtMost($"{part}: processor time, many over few", after.CpuPerRequest / before.CpuPerRequest, Gate, Goal);
    }
}
