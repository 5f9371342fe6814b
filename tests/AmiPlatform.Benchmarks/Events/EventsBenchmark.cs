using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Submit;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Events;

/// <summary>How long after an act its effects stand in the other modules, while the platform bears half of what it could.</summary>
internal static class EventsBenchmark
{
    private const int Connections = 16, WarmPerSecond = 700, SecondsOfMaximum = 5, SecondsOfHalf = 5;
    private const double Gate = 50, Goal = 10;

    public static async Task RunAsync(Arguments arguments, Report report)
    {
        var seconds = arguments.Number("--seconds", 20);
        var warm = arguments.Number("--warm", 20_000);
        using var folder = new Folder();
        var storage = folder.Of("platform");
        var drafts = await DraftStock.PrepareAsync(storage, warm + ((SecondsOfMaximum + SecondsOfHalf + seconds) * 2 * WarmPerSecond));
        long before;
        await using (var platform = await Platform.StartAsync(storage))
        {
            var token = await platform.SignInAsync("association");
            var next = drafts.Submissions(token);
            await Load.RunAsync(platform.Server, next, Connections, Until.Sent(warm));
            var most = await Load.RunAsync(platform.Server, next, Connections, Until.After(SecondsOfMaximum));
            report.Row("submissions, closed loop", "platform", Connections, most);
            var half = most.PerSecond / 2;
            using var connections = new ConnectionPool(platform.Address);
            var submissions = new OpenLoop.Stream("submit", half, _ => next() is { } request ? connections.SendAsync(request) : throw new InvalidOperationException("There are no drafts left."));
            // The small groups of half load are other work than the full ones of a closed loop, and are compiled when they first come.
            await OpenLoop.RunAsync(TimeProvider.System.GetUtcNow().AddMilliseconds(50), TimeSpan.FromSeconds(SecondsOfHalf), submissions);
            before = TimeProvider.System.GetUtcNow().UtcTicks;
            var arrivals = await OpenLoop.RunAsync(TimeProvider.System.GetUtcNow().AddMilliseconds(50), TimeSpan.FromSeconds(seconds), submissions);
            await platform.Server.SettleAsync();
            report.Row($"submissions at half load ({half:0} a second)", arrivals.Count, string.Empty);
            report.AtMost("submissions that failed", arrivals.Count(arrival => arrival.Status != 200), 0);
            report.Row("answered after, p99", Percentile.Of(arrivals.Select(arrival => arrival.Milliseconds), 0.99), "ms");
        }

        foreach (var (consumer, waits) in Effects(Platform.DatabaseIn(storage), before))
        {
            report.Row($"{consumer}: events", waits.Count, string.Empty);
            report.Row($"{consumer}: effect after, median", Percentile.Of(waits, 0.5), "ms");
            report.AtMost($"{consumer}: effect after, p99, ms", Percentile.Of(waits, 0.99), Gate, Goal);
        }

        report.NotBuilt("webhook at a loopback receiver");
        report.NotBuilt("catching up on the feed of events");
    }

    /// <summary>From the act's event to the mark of each consumer, both as the host's clock has them just before their commits.</summary>
    private static IReadOnlyList<(string Consumer, List<double> Waits)> Effects(string file, long since)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var query = connection.CreateCommand();
        query.CommandText =
            """
            SELECT inbox.Consumer, inbox.HandledAt - event.OccurredAt FROM platform_integration_events AS event
            JOIN platform_inbox AS inbox ON inbox.EventId = event.Id
            WHERE event.Name = 'ami.applications.application-submitted.v1' AND event.OccurredAt > @since
            """;
        query.Parameters.AddWithValue("@since", since);
        using var reader = query.ExecuteReader();
        var waits = new Dictionary<string, List<double>>();
        while (reader.Read())
        {
            if (!waits.TryGetValue(reader.GetString(0), out var own)) waits[reader.GetString(0)] = own = [];
            own.Add(reader.GetInt64(1) / (double)TimeSpan.TicksPerMillisecond);
        }

        return [.. waits.OrderBy(consumer => consumer.Key, StringComparer.Ordinal).Select(consumer => (consumer.Key, consumer.Value))];
    }
}
