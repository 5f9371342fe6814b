using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Seed;
using AmiPlatform.Benchmarks.Submit;

namespace AmiPlatform.Benchmarks.Allocations;

/// <summary>Bytes that one request of each endpoint allocates, against those that were approved.</summary>
internal static class AllocationsBenchmark
{
    private const int Files = 2_000;
    private const int Warm = 400, Requests = 200, Rounds = 5;
    private const double Tolerance = 1.05;
    private static readonly string[] Documents = ["platform", "territories", "calls", "operators", "applications", "events"];
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        using var folder = new Folder();
        var seeded = await DossierSeed.PrepareAsync(folder.Of("platform"), Files);
        var drafts = await DraftStock.PrepareAsync(folder.Of("platform"), Warm + Requests * Rounds);
        using var platform = Platform.At(await HostInProcess.StartAsync(folder.Of("platform")));
        using var connection = await Connection.OpenAsync(platform.Address);
        SortedDictionary<string, long> measured = new(StringComparer.Ordinal);
        foreach (var (operation, path) in await ReadsAsync(platform, await KnownAsync(platform, seeded)))
        {
            if (path is null || await ReaderAsync(platform, path) is not { } token) report.NotBuilt($"{operation}: no request of this benchmark answers 200");
            else measured[operation] = await BytesAsync(connection, () => Wire.Get(path, $"Authorization: Bearer {token}"));
        }

        var submissions = drafts.Submissions(await platform.SignInAsync("association"));
        measured["POST /api/applications/{dossierId}/submit"] = await BytesAsync(connection, () => submissions()!);
        Compare(report, measured);
    }

    private static void Compare(Report report, SortedDictionary<string, long> measured)
    {
        var file = ApprovedFile();
        if (Environment.GetEnvironmentVariable("AMIPLATFORM_APPROVE") == "1") File.WriteAllText(file, JsonSerializer.Serialize(measured, Json) + "\n");
        var approved = JsonSerializer.Deserialize<Dictionary<string, long>>(File.ReadAllText(file))!;
        foreach (var (operation, bytes) in measured)
        {
            report.Row(operation, bytes, "bytes");
            report.AtMost($"{operation}, bytes over those approved", approved.TryGetValue(operation, out var before) ? (double)bytes / before : double.PositiveInfinity, Tolerance);
        }
    }

    // The middle of some rounds: what works in the background adds to one, and what it has counted ahead is taken off another.
    private static async Task<long> BytesAsync(Connection connection, Func<byte[]> next)
    {
        byte[][] requests = [.. Enumerable.Range(0, Warm + Requests * Rounds).Select(_ => next())];
        var sent = 0;
        for (; sent < Warm; sent++) await SendAsync(connection, requests[sent]);
        var measured = new long[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var request = 0; request < Requests; request++) await SendAsync(connection, requests[sent++]);
            measured[round] = (GC.GetTotalAllocatedBytes(precise: true) - before) / Requests;
        }

        Array.Sort(measured);
        return measured[Rounds / 2];
    }

    private static async ValueTask SendAsync(Connection connection, byte[] request)
    {
        var (status, _) = await connection.SendAsync(request);
        if (status != 200) throw new InvalidOperationException(connection.Text);
    }

    private static async Task<Dictionary<string, string>> KnownAsync(Platform platform, SeededDossiers seeded)
    {
        var call = await platform.GetAsync($"/api/calls/{seeded.CallId}");
        var meeting = (await platform.GetAsync("/api/events/meetings")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var staff = await platform.SignInAsync("programme-manager");
        var contract = (await platform.GetAsync("/api/territories/city-contracts", staff)).GetProperty("items")[0].GetProperty("id").GetString()!;
        var guest = (await platform.GetAsync($"/api/events/meetings/{meeting}/guests", staff)).GetProperty("items")[0].GetProperty("id").GetString()!;
        return new Dictionary<string, string>
        {
            ["callId"] = seeded.CallId.ToString(),
            ["funderId"] = call.GetProperty("envelopes")[0].GetProperty("funderId").GetString()!,
            ["dossierId"] = seeded.Identifiers[0].ToString(),
            ["operatorId"] = seeded.OperatorIds[0].ToString(),
            ["meetingId"] = meeting,
            ["guestId"] = guest,
            ["contractId"] = contract,
            ["generation"] = "Qpv2024",
        };
    }

    private static async Task<List<(string Operation, string? Path)>> ReadsAsync(Platform platform, Dictionary<string, string> known)
    {
        List<(string, string?)> reads = [];
        foreach (var name in Documents)
        {
            var document = JsonNode.Parse((await platform.GetAsync($"/openapi/{name}.json")).GetRawText())!;
            foreach (var (path, operations) in document["paths"]!.AsObject().OrderBy(path => path.Key, StringComparer.Ordinal))
            {
                if (!operations!.AsObject().ContainsKey("get")) continue;
                var address = known.Aggregate(path, (text, id) => text.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));
                reads.Add(($"GET {path}", address.Contains('{', StringComparison.Ordinal) ? null : address));
            }
        }

        return reads;
    }

    private static async Task<string?> ReaderAsync(Platform platform, string path)
    {
        foreach (var account in (string[])["association", "programme-manager", "administrator"])
        {
            var token = await platform.SignInAsync(account);
            if (await platform.AnswersAsync(path, token)) return token;
        }

        return null;
    }

    private static string ApprovedFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "allocations.approved.json");
}
