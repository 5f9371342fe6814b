using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using AmiPlatform.Benchmarks.Crash;
using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Submit;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Files;

/// <summary>Kills the host while documents arrive: no row without its content, no acknowledged document lost, and what belongs to nothing is swept.</summary>
internal static class CrashFilesBenchmark
{
    private const int Kills = 40, Senders = 8, DocumentsOfADraft = 25, Shown = 5;
    private const int Least = 8 * 1_024, Most = 1_024 * 1_024;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5), Patience = TimeSpan.FromMilliseconds(50), Sweeping = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        var (kills, seed) = (arguments.Number("--kills", Kills), arguments.Number("--seed", Random.Shared.Next()));
        report.Say($"seed {seed}");
        using var folder = new Folder();
        var storage = folder.Of("platform");
        var drafts = await DraftStock.PrepareAsync(storage, 2_000);
        string token;
        await using (var platform = await Platform.StartAsync(storage)) token = await platform.SignInAsync("association");
        var told = new ConcurrentBag<(Guid Id, string Sha256)>();
        await using var host = new CrashHost(storage, null);
        var killed = await KillAsync(host, drafts, token, told, kills, new Random(seed));
        await host.DisposeAsync();

        var rows = Rows(storage);
        string[] contents = [.. Directory.EnumerateFiles(Path.Combine(storage, "files"), "*", SearchOption.AllDirectories)];
        string[] without = [.. rows.Where(row => !IsWhole(storage, row)).Select(row => row.StoredAs)];
        string[] lost = [.. told.Where(document => rows.All(row => row.Id != document.Id || row.Sha256 != document.Sha256)).Select(document => $"{document.Id}")];
        var orphans = contents.Count(content => rows.All(row => row.StoredAs != Path.GetFileName(content)));
        report.Row("kills", killed, string.Empty);
        report.Row("documents acknowledged", told.Count, string.Empty);
        report.Row("files in the database", rows.Count, string.Empty);
        report.Row("contents that belong to none, left by kills", orphans + Staged(storage).Length, string.Empty);
        foreach (var fault in without.Take(Shown)) report.Say($"  row without its content: {fault}");
        foreach (var fault in lost.Take(Shown)) report.Say($"  lost: {fault}");
        await SweepAsync(host, storage, contents);
        var left = Directory.EnumerateFiles(Path.Combine(storage, "files"), "*", SearchOption.AllDirectories).Count(content => rows.All(row => row.StoredAs != Path.GetFileName(content)));
        report.AtLeast("kills", killed, kills);
        report.AtMost("rows without their content", without.Length, 0);
        report.AtMost("acknowledged documents lost", lost.Length, 0);
        report.AtMost("contents of nothing after the sweep", left, 0);
        report.AtMost("contents of files that the sweep took", rows.Count(row => !IsWhole(storage, row)) - without.Length, 0);
    }

    private static async Task<int> KillAsync(
        CrashHost host, DraftStock drafts, string token, ConcurrentBag<(Guid Id, string Sha256)> told, int kills, Random random)
    {
        var watch = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource();
        host.Launch();
        var sending = Enumerable.Range(0, Senders).Select(sender => SendAsync(host.Address, drafts, token, told, sender, stop.Token)).ToArray();
        var killed = 0;
        for (; killed < kills && watch.Elapsed < Longest; killed++)
        {
            await host.ReadyAsync();
            var until = told.Count + random.Next(1, 30);
            while (told.Count < until && watch.Elapsed < Longest) await Task.Delay(1);
            await Task.Delay(random.Next(10));
            await host.KillAsync();
            host.Launch();
        }

        await host.ReadyAsync();
        await stop.CancelAsync();
        await Task.WhenAll(sending);
        return killed;
    }

    private static async Task SendAsync(Uri address, DraftStock drafts, string token, ConcurrentBag<(Guid Id, string Sha256)> told, int sender, CancellationToken stop)
    {
        using var uploads = new Uploads(address, token);
        var random = new Random(sender);
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var draft = drafts.Identifiers[((number / DocumentsOfADraft * Senders) + sender) % drafts.Identifiers.Count];
            var (length, seed, key) = (random.Next(Least, Most), (sender * 1_000_000) + number, Guid.NewGuid().ToString());
            (Guid, string)? document;
            while ((document = await uploads.SendAsync(draft, PdfContent.Form(length, seed), key)) is null && !stop.IsCancellationRequested) await Task.Delay(Patience, CancellationToken.None);
            if (document is { } acknowledged) told.Add(acknowledged);
        }
    }

    private static List<(Guid Id, string Sha256, string StoredAs, long Length)> Rows(string storage)
    {
        using var connection = new SqliteConnection($"Data Source={Platform.DatabaseIn(storage)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT Id, Sha256, StoredAs, Length FROM platform_files";
        using var reader = read.ExecuteReader();
        var rows = new List<(Guid, string, string, long)>();
        while (reader.Read()) rows.Add((reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3)));
        return rows;
    }

    private static bool IsWhole(string storage, (Guid Id, string Sha256, string StoredAs, long Length) row)
    {
        var path = Path.Combine(storage, "files", row.StoredAs[..2], row.StoredAs);
        return File.Exists(path) && new FileInfo(path).Length == row.Length && Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) == row.Sha256;
    }

    private static string[] Staged(string storage) => Directory.GetFiles(Path.Combine(storage, "files-incoming"));

    /// <summary>Makes all content two days old and lets a host start, which sweeps.</summary>
    private static async Task SweepAsync(CrashHost host, string storage, string[] contents)
    {
        var old = DateTime.UtcNow.AddDays(-2);
        foreach (var content in contents) File.SetLastWriteTimeUtc(content, old);
        var known = Rows(storage).Select(row => row.StoredAs).ToHashSet();
        host.Launch();
        await host.ReadyAsync();
        var watch = Stopwatch.StartNew();
        while (contents.Any(content => !known.Contains(Path.GetFileName(content)) && File.Exists(content)) && watch.Elapsed < Sweeping) await Task.Delay(100);
        await host.DisposeAsync();
    }
}
