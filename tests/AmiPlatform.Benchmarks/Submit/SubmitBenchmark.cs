using System.Collections.Concurrent;
using System.Text.Json;
using AmiPlatform.Benchmarks.Bare;
using AmiPlatform.Benchmarks.Harness;

namespace AmiPlatform.Benchmarks.Submit;

/// <summary>Durable submissions per second of the whole pipeline, against bare ADO.NET with one commit per request. Both servers pinned to one core, interleaved.</summary>
internal static class SubmitBenchmark
{
    private const double Gate = 0.6;
    private const int FastestPerSecond = 9_000;

    public static async Task<int> RunAsync(SubmitSettings settings)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) System.Diagnostics.Process.GetCurrentProcess().ProcessorAffinity = 0b10;
        var folder = Directory.CreateTempSubdirectory("amiplatform-submit-").FullName;
        try
        {
            return await MeasureAsync(settings, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(SubmitSettings settings, string folder)
    {
        var needed = settings.Warm + settings.Seconds * settings.Rounds * FastestPerSecond;
        var drafts = await DraftStock.PrepareAsync(Path.Combine(folder, "platform"), needed / 2);
        var bareFile = Path.Combine(folder, "bare.db");
        Guid[] bareDrafts = [.. Enumerable.Range(0, needed / 2).Select(_ => Guid.CreateVersion7())];
        BareRows.Create(bareFile, bareDrafts, drafts.ContentLength);

        await using var platform = await drafts.StartHostAsync();
        await using var bare = await Server.StartAsync(typeof(BareServer).Assembly.Location, address => ["bare-server", bareFile, address.ToString()], new Dictionary<string, string>());
        var platformQueue = new ConcurrentQueue<Guid>(drafts.Identifiers);
        var bareQueue = new ConcurrentQueue<Guid>(bareDrafts);
        HttpRequestMessage ToPlatform(Guid id) => drafts.Submission(platform.Address, id);
        HttpRequestMessage ToBare(Guid id) => new(HttpMethod.Post, new Uri(bare.Address, $"/submit/{id}"));

        Console.Out.WriteLine($"warming: {settings.Warm} submissions each");
        await Load.RunAsync(platform, platformQueue, ToPlatform, settings.Connections, settings.Warm, null);
        await Load.RunAsync(bare, bareQueue, ToBare, settings.Connections, settings.Warm, null);
        var rounds = new List<(Measure Platform, Measure Bare)>();
        for (var round = 0; round < settings.Rounds; round++)
        {
            var time = TimeSpan.FromSeconds(settings.Seconds);
            rounds.Add((await Load.RunAsync(platform, platformQueue, ToPlatform, settings.Connections, null, time), await Load.RunAsync(bare, bareQueue, ToBare, settings.Connections, null, time)));
        }

        return Report(settings, rounds);
    }

    private static int Report(SubmitSettings settings, List<(Measure Platform, Measure Bare)> rounds)
    {
        Console.Out.WriteLine($"{"",-10}{"per second",12}{"p50 ms",10}{"p99 ms",10}{"cpu µs",10}{"failed",8}");
        foreach (var (platform, bare) in rounds)
        {
            Row("platform", platform);
            Row("bare", bare);
        }

        var ratio = rounds.Average(round => round.Platform.PerSecond) / rounds.Average(round => round.Bare.PerSecond);
        var failed = rounds.Sum(round => round.Platform.Failed + round.Bare.Failed);
        Console.Out.WriteLine(JsonSerializer.Serialize(new { name = "submit", settings, cores = Environment.ProcessorCount, ratio, gate = Gate, rounds = rounds.Select(round => new { round.Platform, round.Bare }) }));
        var holds = ratio >= Gate && failed == 0;
        Console.Out.WriteLine($"submit: {ratio:0.00} × bare (gate {Gate:0.0}, goal 1.5), {failed} failed: {(holds ? "holds" : "missed")}");
        return holds ? 0 : 1;
    }

    private static void Row(string name, Measure measure) =>
        Console.Out.WriteLine($"{name,-10}{measure.PerSecond,12:0}{measure.P50,10:0.0}{measure.P99,10:0.0}{measure.CpuPerRequest,10:0}{measure.Failed,8}");
}
