using AmiPlatform.Benchmarks.Bare;
using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Seed;

namespace AmiPlatform.Benchmarks.Reads;

/// <summary>Reads per second of the whole pipeline, signed in, against bare ADO.NET that reads the same rows.</summary>
internal static class ReadsBenchmark
{
    private const double Gate = 0.25, Goal = 0.8;
    private const int Files = 10_000;

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        using var folder = new Folder();
        var settings = ContestSettings.From(arguments, seconds: 4, rounds: 3);
        var seeded = await DossierSeed.PrepareAsync(folder.Of("platform"), arguments.Number("--files", Files));
        BareReads.Create(folder.Of("bare.db"), Platform.DatabaseIn(folder.Of("platform")));
        await using var platform = await Platform.StartAsync(folder.Of("platform"));
        await using var bare = await BareServer.StartAsync(folder.Of("bare.db"));
        var signedIn = $"Authorization: Bearer {await platform.SignInAsync("instructor")}";
        var filter = $"callId={seeded.CallId}&state={seeded.State}";
        foreach (var (part, ofPlatform, ofBare) in (IEnumerable<(string, Func<byte[]?>, Func<byte[]?>)>)
        [
            ("dossier", Each(seeded.Identifiers, id => Wire.Get($"/api/applications/{id}", signedIn)), Each(seeded.Identifiers, id => Wire.Get($"/dossiers/{id}"))),
            ("page", Same(Wire.Get($"/api/applications?{filter}&limit=50", signedIn)), Same(Wire.Get($"/dossiers?{filter}"))),
            ("call", Same(Wire.Get($"/api/calls/{seeded.CallId}", signedIn)), Same(Wire.Get($"/calls/{seeded.CallId}"))),
        ])
        {
            if (arguments.Text("--part") is { } only && only != part) continue;
            var ratios = await Contest.RunAsync(report, part, new Contender("platform", platform.Server, ofPlatform), new Contender("bare", bare, ofBare), settings);
            foreach (var (connections, ratio) in ratios) report.AtLeast($"{part}: reads per second over bare, {connections} connections", ratio, Gate, Goal);
        }
    }

    private static Func<byte[]?> Same(byte[] request) => () => request;

    // In an order in which no two neighbours lie on one page of the database.
    private static Func<byte[]?> Each(IReadOnlyList<Guid> files, Func<Guid, byte[]> read)
    {
        byte[][] requests = [.. files.Select(read)];
        var last = -1;
        return () => requests[(int)((uint)Interlocked.Increment(ref last) * 7_919L % requests.Length)];
    }
}
