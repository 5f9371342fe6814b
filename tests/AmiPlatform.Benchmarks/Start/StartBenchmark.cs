using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Seed;
using AmiPlatform.Benchmarks.Submit;

namespace AmiPlatform.Benchmarks.Start;

/// <summary>How long a start takes with files in the database, and what memory the platform holds when idle and after work.</summary>
internal static class StartBenchmark
{
    private const int Files = 100_000;
    private const int Starts = 5;
    private const double GateSeconds = 3, GoalSeconds = 1;
    private const double GateIdle = 200, GoalIdle = 120, GateLoaded = 350, GoalLoaded = 250;
    private const int Connections = 16;
    private const int SecondsOfLoad = 120, SecondsOfLongLoad = 600;
    private const int SubmissionEvery = 10;
    private const int MostSubmissionsPerSecond = 400;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        using var folder = new Folder();
        var storage = folder.Of("platform");
        var seconds = arguments.Has("--long") ? SecondsOfLongLoad : arguments.Number("--seconds", SecondsOfLoad);
        var seeded = await DossierSeed.PrepareAsync(storage, arguments.Number("--files", Files));
        var drafts = await DraftStock.PrepareAsync(storage, seconds * MostSubmissionsPerSecond);
        List<double> starts = [];
        for (var start = 0; start < Starts; start++)
        {
            await using var started = await Platform.StartAsync(storage);
            starts.Add(started.Server.ReadyAfter.TotalSeconds);
            report.Row($"start {start + 1}, to the first 200", starts[^1], "s");
        }

        await using var platform = await Platform.StartAsync(storage);
        await Task.Delay(Idle, TimeProvider.System);
        var idle = platform.Server.Memory;
        var load = await Load.RunAsync(platform.Server, await MixedAsync(platform, seeded, drafts), Connections, Until.After(seconds));
        var loaded = platform.Server.Memory;
        report.Row("mixed load", "platform", Connections, load);
        report.Row("memory, idle", idle, "MB");
        report.Row($"memory, after {seconds} s of load", loaded, "MB");
        report.AtMost("requests that failed", load.Failed, 0);
        report.AtMost("start to the first 200, seconds, median", starts.Order().ElementAt(Starts / 2), GateSeconds, GoalSeconds);
        report.AtMost("memory when idle, MB", idle, GateIdle, GoalIdle);
        report.AtMost($"memory after {seconds} s of load, MB", loaded, GateLoaded, GoalLoaded);
        report.Say("memory with 100 uploads of 10 MB: see upload-memory");
    }

    // Nine reads of all kinds, then a submission.
    private static async Task<Func<byte[]?>> MixedAsync(Platform platform, SeededDossiers seeded, DraftStock drafts)
    {
        var (staff, association) = (await platform.SignInAsync("instructor"), await platform.SignInAsync("association"));
        var submissions = drafts.Submissions(association);
        string[] lists = [$"/api/applications?callId={seeded.CallId}&limit=50", $"/api/calls/{seeded.CallId}", "/api/calls", $"/api/operators/{seeded.OperatorIds[0]}", "/api/territories/districts"];
        byte[][] reads = [.. lists.Select(path => Wire.Get(path, $"Authorization: Bearer {staff}"))];
        var last = -1;
        return () =>
        {
            var next = (int)((uint)Interlocked.Increment(ref last) % int.MaxValue);
            if (next % SubmissionEvery == 0 && submissions() is { } submission) return submission;
            return next % 2 == 0
                ? Wire.Get($"/api/applications/{seeded.Identifiers[next % seeded.Identifiers.Count]}", $"Authorization: Bearer {staff}")
                : reads[next / 2 % reads.Length];
        };
    }
}
