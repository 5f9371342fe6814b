using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Submit;

namespace AmiPlatform.Benchmarks.Files;

/// <summary>How much more memory the platform holds while a file arrives, and what it answers to hostile ones.</summary>
internal static class UploadMemoryBenchmark
{
    private const int Megabyte = 1_024 * 1_024;
    private const int Largest = 20 * Megabyte, Small = 64 * 1_024;
    private const int WarmUploads = 20, Rounds = 5;
    private const double GateOfOne = 8, GateOfMany = 128, GoalOfMany = 64;
    private const int Many = 100, Beside = 10, Medium = 10 * Megabyte;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        using var folder = new Folder();
        var storage = folder.Of("platform");
        var drafts = await DraftStock.PrepareAsync(storage, arguments.Number("--files", Many));
        await using var platform = await Platform.StartAsync(storage, ("Files__QuotaBytes", "100000000000"));
        using var uploads = new Uploads(platform.Address, await platform.SignInAsync("association"));
        for (var number = 0; number < WarmUploads; number++) await uploads.SendAsync(drafts.Identifiers[0], PdfContent.Form(Small, number));
        List<double> grown = [];
        for (var round = 0; round < Rounds; round++)
        {
            var form = PdfContent.Form(Largest, 1_000 + round);
            grown.Add(await GrowthAsync(platform, () => uploads.SendAsync(drafts.Identifiers[1 % drafts.Identifiers.Count], form)));
            report.Row($"20 MB, upload {round + 1}: memory above what was held before", grown[^1], "MB");
        }

        var many = await GrowthAsync(platform, () => Parallel.ForEachAsync(
            Enumerable.Range(0, drafts.Identifiers.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Beside },
            async (number, _) => await uploads.SendAsync(drafts.Identifiers[number], PdfContent.Form(Medium, 2_000 + number))));
        report.Row($"{drafts.Identifiers.Count} uploads of 10 MB, {Beside} at a time", many, "MB");
        foreach (var (round, growth) in grown.Index()) report.AtMost($"memory above, 20 MB, upload {round + 1}, MB", growth, GateOfOne);
        report.AtMost("memory above, many uploads, MB", many, GateOfMany, GoalOfMany);
        await HostileAsync(uploads, drafts.Identifiers[0], report);
    }

    /// <summary>Sends what must be refused; the platform that is measured has no scanner, so that what only a scanner finds would be kept and marked so.</summary>
    private static async Task HostileAsync(Uploads uploads, Guid draft, Report report)
    {
        report.Say("no scanner is configured: what follows is refused by the platform's own checks");
        var others = 0;
        foreach (var (what, name, content, expected) in HostileContent.All())
        {
            var (status, code) = await uploads.AnswerAsync(draft, content, name);
            report.Say($"{what,-56}{status,14} {code}");
            if (status != 422 || code != expected) others++;
        }

        report.AtMost("hostile files answered otherwise than 422 with their code", others, 0);
    }

    private static async Task<double> GrowthAsync(Platform platform, Func<Task> work)
    {
        await platform.Server.SettleAsync();
        var before = platform.Server.Memory;
        var most = before;
        var running = work();
        while (!running.IsCompleted)
        {
            most = Math.Max(most, platform.Server.Memory);
            await Task.Delay(Look, TimeProvider.System);
        }

        await running;
        return most - before;
    }
}
