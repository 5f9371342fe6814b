using System.Diagnostics;
using AmiPlatform.Benchmarks.Crash.Defects;
using AmiPlatform.Benchmarks.Harness;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Crash;

/// <summary>Kills the host at random points under mixed load, then holds what is in the database against what the clients were told.</summary>
internal static class CrashBenchmark
{
    private const int Kills = 40, KillsOfDefect = 6, Drafts = 5_000, DraftsOfDefect = 1_000, Guests = 60, LongestInGap = 25, FewestAcknowledged = 1_000, Shown = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5), Settling = TimeSpan.FromSeconds(40), LongestLife = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        var seed = arguments.Number("--seed", Random.Shared.Next());
        var defect = arguments.Text("--defect");
        if (defect is not null && !DefectiveHost.Defects.Contains(defect))
        {
            report.Say($"There is no defect {defect}; there are {string.Join(", ", DefectiveHost.Defects)}.");
            return;
        }

        report.Say($"seed {seed}{(defect is null ? string.Empty : $", planted: {defect}")}");
        using var folder = new Folder();
        var scene = await CrashScene.PrepareAsync(folder.Of("platform"), defect is null ? Drafts : DraftsOfDefect, Guests);
        var told = new Acknowledgements();
        await using var host = new CrashHost(scene.Folder, defect);
        var killed = await KillAsync(host, scene, told, arguments.Number("--kills", defect is null ? Kills : KillsOfDefect), inGap: defect is not null, new Random(seed));
        var settled = await SettleAsync(scene);
        await host.DisposeAsync();
        var findings = Comparison.Of(scene, told);
        Say(report, host, told, killed);
        foreach (var (kind, found) in new[] { ("lost", findings.Lost), ("torn", findings.Torn), ("doubled", findings.Doubled) })
        {
            report.Row(kind, found.Count, string.Empty);
            foreach (var finding in found.Take(Shown)) report.Say($"  {kind}: {finding}");
        }

        foreach (var refusal in told.Refusals.Take(Shown)) report.Say($"  refused: {refusal}");
        if (defect is null) Gate(report, findings, told, killed, arguments.Number("--kills", Kills), settled);
        else
        {
            report.Say(findings.Count == 0 ? $"{defect} was not caught" : $"{defect} was caught: {findings.Lost.Count} lost, {findings.Torn.Count} torn, {findings.Doubled.Count} doubled");
            report.AtLeast($"faults found of the planted {defect}", findings.Count, 1);
        }
    }

    private static void Gate(Report report, Findings findings, Acknowledgements told, int killed, int kills, bool settled)
    {
        report.AtLeast("acknowledged", told.Count, FewestAcknowledged);
        report.AtLeast("kills", killed, kills);
        report.AtMost("lost", findings.Lost.Count, 0);
        report.AtMost("torn", findings.Torn.Count, 0);
        report.AtMost("doubled", findings.Doubled.Count, 0);
        report.AtMost("refused though they were in order", told.Refusals.Count, 0);
        report.AtLeast("everything handled at the end", settled ? 1 : 0, 1);
    }

    /// <summary>Starts the load, kills the host as often as is asked or as there is time for, and lets the load end on a host that lives.</summary>
    /// <returns>How often it was killed.</returns>
    private static async Task<int> KillAsync(CrashHost host, CrashScene scene, Acknowledgements told, int kills, bool inGap, Random random)
    {
        var watch = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource();
        host.Launch();
        var load = new CrashLoad(scene, host.Address, told).RunAsync(stop.Token);
        var killed = 0;
        for (; killed < kills && watch.Elapsed < Longest - Settling; killed++)
        {
            if (inGap)
            {
                await host.ReadyAsync();
                await AcknowledgedAsync(told, told.Count + random.Next(5, 20));
                await host.InGapAsync(LongestLife);
                await Task.Delay(random.Next(LongestInGap));
            }
            // One in eight dies while it still starts.
            else if (random.Next(8) == 0)
            {
                await Task.Delay(random.Next(50, 2_000));
            }
            else
            {
                await host.ReadyAsync();
                await AcknowledgedAsync(told, told.Count + random.Next(10, 90));
                await Task.Delay(random.Next(20));
            }

            await host.KillAsync();
            host.Launch();
        }

        await host.ReadyAsync();
        await stop.CancelAsync();
        await load;
        return killed;
    }

    /// <summary>A point under load is a number of acknowledgements: a slow machine is killed in the midst of its work as a fast one is.</summary>
    private static async Task AcknowledgedAsync(Acknowledgements told, int number)
    {
        var watch = Stopwatch.StartNew();
        while (told.Count < number && watch.Elapsed < LongestLife) await Task.Delay(1);
    }

    private static async Task<bool> SettleAsync(CrashScene scene)
    {
        await using var connection = new SqliteConnection($"Data Source={Platform.DatabaseIn(scene.Folder)};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var left = connection.CreateCommand();
        left.CommandText = "SELECT (SELECT COUNT(*) FROM platform_integration_events WHERE Position IS NULL) + (SELECT COUNT(*) FROM platform_inbox WHERE HandledAt IS NULL)";
        var watch = Stopwatch.StartNew();
        while (await left.ExecuteScalarAsync() is not 0L)
        {
            if (watch.Elapsed > Settling) return false;
            await Task.Delay(100);
        }

        return true;
    }

    private static void Say(Report report, CrashHost host, Acknowledgements told, int killed)
    {
        double[] ready = [.. host.ReadyAfter.Order()];
        report.Row("kills", killed, string.Empty);
        report.Row("acknowledged", told.Count, $"({told.Submissions.Count} submissions, {told.Answers.Count} answers, {told.Questions.Count} questions, {told.Imports.Count} imports)");
        report.Row("attempts without an answer, repeated", told.Unanswered, string.Empty);
        report.Row("attempts answered 503, repeated", told.Unavailable, string.Empty);
        report.Row("time to ready after a start under load, median", ready[ready.Length / 2], "s");
        report.Row("time to ready after a start under load, worst", ready[^1], "s");
    }
}
