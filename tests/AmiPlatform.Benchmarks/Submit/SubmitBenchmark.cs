using AmiPlatform.Benchmarks.Bare;
using AmiPlatform.Benchmarks.Harness;

namespace AmiPlatform.Benchmarks.Submit;

/// <summary>Durable submissions per second of the whole pipeline, against bare ADO.NET with one commit per request.</summary>
internal static class SubmitBenchmark
{
    private const double Gate = 0.6, Goal = 1.5;
    private const int GateConnections = 64;
    private const int MostPerSecond = 3_000;

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        using var folder = new Folder();
        var settings = ContestSettings.From(arguments, seconds: 10, rounds: 3);
        var measured = settings.Seconds * settings.Rounds * settings.Connections.Count;
        var submitted = Guid.Empty;
        var drafts = await DraftStock.PrepareAsync(folder.Of("platform"), settings.Warm + measured * MostPerSecond, async beginning =>
        {
            submitted = await DraftStock.SubmitOneAsync(beginning);
            await beginning.Server.SettleAsync();
            return await DraftStock.OpenCallAsync(beginning);
        });
        File.Copy(Platform.DatabaseIn(folder.Of("platform")), folder.Of("bare.db"));

        await using var platform = await Platform.StartAsync(folder.Of("platform"));
        await using var bare = await BareServer.StartAsync(folder.Of("bare.db"), submitted);
        var last = -1;
        var ratios = await Contest.RunAsync(
            report,
            "submit",
            new Contender("platform", platform.Server, drafts.Submissions(await platform.SignInAsync("association"))),
            new Contender("bare", bare, () => Interlocked.Increment(ref last) is var next && next < drafts.Identifiers.Count ? Wire.Post($"/submit/{drafts.Identifiers[next]}", null) : null),
            settings);
        foreach (var (connections, ratio) in ratios)
        {
            if (connections == GateConnections) report.AtLeast($"submissions per second over bare, {connections} connections", ratio, Gate, Goal);
            else report.Row($"submissions per second over bare, {connections} connections", ratio, "×");
        }
    }
}
