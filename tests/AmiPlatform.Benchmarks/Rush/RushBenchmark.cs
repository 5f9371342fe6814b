using System.Collections.Concurrent;
using System.Text.Json;
using AmiPlatform.Benchmarks.Files;
using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Submit;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Rush;

/// <summary>The last half minute before a deadline and the first after it: people submit, read and add documents when they please, not when the platform has time.</summary>
internal static class RushBenchmark
{
    private const int Submissions = 200, Reads = 400, UploadsPerSecond = 10, DraftsWithDocuments = 60;
    private const int WarmSeconds = 15, WarmReads = 15_000, WarmConnections = 16;
    private const int UploadBytes = 2 * 1_024 * 1_024;
    private const double Gate = 250;
    private static readonly TimeSpan Preparing = TimeSpan.FromSeconds(75), Patience = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        var length = TimeSpan.FromSeconds(arguments.Number("--seconds", 60));
        var times = arguments.Number("--times", 1);
        using var folder = new Folder();
        var storage = folder.Of("platform");
        var withDocuments = await DraftStock.PrepareAsync(storage, DraftsWithDocuments);
        var deadline = default(DateTimeOffset);
        var drafts = await DraftStock.PrepareAsync(storage, (int)((WarmSeconds + length.TotalSeconds) * Submissions * times), async platform =>
        {
            deadline = TimeProvider.System.GetUtcNow() + Preparing + (length / 2);
            return await RushCall.PublishAsync(platform, deadline);
        });
        IReadOnlyList<OpenLoop.Arrival> arrivals;
        ConcurrentDictionary<int, string> receipts = [], documents = [];
        await using (var platform = await Platform.StartAsync(storage, ("Files__QuotaBytes", "100000000000")))
        {
            using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = platform.Address, Timeout = Patience };
            client.DefaultRequestHeaders.Authorization = new("Bearer", await platform.SignInAsync("association"));
            var read = Wire.Get($"/api/applications/{drafts.Identifiers[^1]}", $"Authorization: {client.DefaultRequestHeaders.Authorization}");
            await Load.RunAsync(platform.Server, () => read, WarmConnections, Until.Sent(WarmReads));
            var (submitted, uploaded) = (-1, -1);
            OpenLoop.Stream[] streams =
            [
                new("submit", Submissions * times, _ => SubmitAsync(client, drafts, Interlocked.Increment(ref submitted), receipts)),
                new("read", Reads * times, number => ReadAsync(client, drafts.Identifiers[number % drafts.Identifiers.Count])),
                new("upload", UploadsPerSecond * times, _ => UploadAsync(client, withDocuments, Interlocked.Increment(ref uploaded), documents)),
            ];
            await OpenLoop.RunAsync(TimeProvider.System.GetUtcNow().AddMilliseconds(50), TimeSpan.FromSeconds(WarmSeconds), streams);
            await platform.Server.SettleAsync();
            arrivals = await OpenLoop.RunAsync(deadline - (length / 2), length, streams);
            await platform.Server.SettleAsync();
        }

        Say(report, arrivals, deadline);
        Compare(report, Platform.DatabaseIn(storage), drafts, receipts, documents, deadline);
    }

    private static void Say(Report report, IReadOnlyList<OpenLoop.Arrival> arrivals, DateTimeOffset deadline)
    {
        foreach (var stream in arrivals.GroupBy(arrival => arrival.Stream))
        {
            var waits = stream.Select(arrival => arrival.Milliseconds).ToArray();
            report.Row($"{stream.Key}: {string.Join(", ", stream.GroupBy(arrival => arrival.Status).OrderBy(status => status.Key).Select(status => $"{status.Count()} × {status.Key}"))}; median", Percentile.Of(waits, 0.5), "ms");
            report.Row($"{stream.Key}: p99", Percentile.Of(waits, 0.99), "ms");
            report.Row($"{stream.Key}: worst", waits.Max(), "ms");
        }

        var submitted = arrivals.Where(arrival => arrival.Stream == "submit").ToArray();
        var slow = submitted.Where(arrival => arrival.Milliseconds > Gate).GroupBy(arrival => (int)Math.Floor((arrival.SentAt - deadline).TotalSeconds)).OrderBy(second => second.Key);
        report.Say($"submissions that took longer than {Gate} ms, by second from the deadline: {string.Join(", ", slow.Select(second => $"{second.Key:+0;-0;0} s: {second.Count()}"))}");
        report.AtMost("submit p99, ms", Percentile.Of(submitted.Select(arrival => arrival.Milliseconds), 0.99), Gate);
        report.AtMost("answers 5xx, or none", arrivals.Count(arrival => arrival.Status is 0 or >= 500), 0);
        report.AtMost("submissions sent after the deadline and accepted", submitted.Count(arrival => arrival.SentAt > deadline && arrival.Status == 200), 0);
        report.AtMost("submissions answered before the deadline and refused", submitted.Count(arrival => arrival.AnsweredAt < deadline && arrival.Status != 200), 0);
        report.AtMost("reads and uploads refused", arrivals.Count(arrival => arrival.Stream != "submit" && arrival.Status is >= 300 and < 500), 0);
    }

    private static void Compare(
        Report report, string file, DraftStock drafts, ConcurrentDictionary<int, string> receipts, ConcurrentDictionary<int, string> documents, DateTimeOffset deadline)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var kept = Texts(connection, "SELECT DossierId || ' ' || TrackingNumber FROM applications_submissions");
        report.AtMost("receipts given without a submission", receipts.Count(receipt => !kept.Contains($"{drafts.Identifiers[receipt.Key].ToString().ToUpperInvariant()} {receipt.Value}")), 0);
        var files = Texts(connection, "SELECT Sha256 FROM platform_files");
        report.AtMost("documents acknowledged and not there", documents.Values.Count(document => !files.Contains(document)), 0);
        report.AtMost("submissions stamped after the deadline", Texts(connection, $"SELECT Id FROM applications_submissions WHERE SubmittedAt > {deadline.UtcTicks}").Count, 0);
    }

    private static HashSet<string> Texts(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are those above.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        HashSet<string> texts = [];
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    private static async Task<int> SubmitAsync(HttpClient client, DraftStock drafts, int number, ConcurrentDictionary<int, string> receipts)
    {
        var id = drafts.Identifiers[number];
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/applications/{id}/submit") { Content = JsonContent.Create(DraftStock.Declarations) };
        request.Headers.TryAddWithoutValidation("If-Match", drafts.Version);
        request.Headers.Add("Idempotency-Key", $"{id}");
        return await AnswerAsync(client, request, body => receipts[number] = body.GetProperty("trackingNumber").GetString()!);
    }

    private static async Task<int> ReadAsync(HttpClient client, Guid id)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"/api/applications/{id}");
        return await AnswerAsync(client, request);
    }

    private static async Task<int> UploadAsync(HttpClient client, DraftStock drafts, int number, ConcurrentDictionary<int, string> documents)
    {
        var draft = drafts.Identifiers[number % drafts.Identifiers.Count];
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/applications/{draft}/documents?kind=Other") { Content = PdfContent.Form(UploadBytes, number) };
        return await AnswerAsync(client, request, body => documents[number] = body.GetProperty("sha256").GetString()!);
    }

    private static async Task<int> AnswerAsync(HttpClient client, HttpRequestMessage request, Action<JsonElement>? note = null)
    {
        try
        {
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode) note?.Invoke(JsonDocument.Parse(text).RootElement);
            return (int)answer.StatusCode;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
        {
            return 0;
        }
    }
}
