using System.Collections.Concurrent;
using System.Globalization;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>
/// A first start that is killed anywhere leaves nothing that the next start does not put right. The next start is killed too, further on, until the last of a
/// row is left alone: every kill is followed by a start that goes beyond it.
/// </summary>
public sealed class KilledStartTests(ITestOutputHelper output) : IDisposable
{
    private const int Communes = 36, Accounts = 11, AtATime = 2;
    private readonly string root = Directory.CreateTempSubdirectory("amiplatform-killed-").FullName;

    private static readonly KillPoint[][] Rows =
    [
        [
            KillPoint.When("the migration is held", folder => File.Exists(Path.Combine(folder.Path, "amiplatform.db.migrating"))),
            KillPoint.Saying("CallsDbContext: applied"),
            KillPoint.When("2 operators exist", folder => folder.Database.Count("operators_operators") >= 2),
            KillPoint.When("the first file is drafted", folder => folder.Database.Count("applications_dossiers") > 0),
        ],
        [
            KillPoint.When(
                "EF Core holds its row of a migration",
                folder => folder.Database.Count("__EFMigrationsLock") > 0 || folder.Database.Count("platform_accounts") is not null),
            KillPoint.When("4 accounts exist", folder => folder.Database.Count("platform_accounts") >= 4),
            KillPoint.When("the call is a draft", folder => folder.Database.Count("calls_calls") > 0),
        ],
        [
            KillPoint.Saying("PlatformDbContext: applied"),
            KillPoint.When("the communes are imported", folder => folder.Database.Count("territories_communes") > 0),
            KillPoint.When("the guests of the launch meeting are invited", folder => folder.Database.Count("events_guests") > 0),
        ],
    ];

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_start_killed_at_any_point_of_the_first_migration_and_seeding_starts_cleanly_the_next_time()
    {
        Rows.Sum(row => row.Length).ShouldBe(10);
        var ends = new ConcurrentDictionary<int, SortedDictionary<string, long>>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Rows.Length + 1),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = TestContext.Current.CancellationToken },
            async (row, _) => ends[row] = await StartAsync(row == Rows.Length ? [] : Rows[row]));

        var undisturbed = ends[Rows.Length];
        (undisturbed["territories_communes"], undisturbed["platform_accounts"]).ShouldBe((Communes, Accounts));
        Rows.Index().SelectMany(row => Differences(undisturbed, ends[row.Index]).Select(difference => $"{row.Item[^1].Name}: {difference}")).ShouldBeEmpty();
    }

    /// <summary>Starts until each point in turn has come, and kills; then starts once more.</summary>
    /// <returns>The rows of every table in the end.</returns>
    private async Task<SortedDictionary<string, long>> StartAsync(KillPoint[] points)
    {
        var folder = new StartFolder(Path.Combine(root, Guid.NewGuid().ToString("N")));
        foreach (var point in points)
        {
            await using var start = HostProcess.Start(folder.Settings());
            var reached = await point.ReachedAsync(start, folder);
            await start.KillAsync();
            reached.ShouldBeTrue($"{point.Name}: not reached before the host was ready:\n{start.Output}");
            output.WriteLine($"killed when {point.Name} ({(folder.Database.Exists ? Text(folder.Database.Counts()) : "no file")})");
        }

        await using var last = HostProcess.Start(folder.Settings());
        await last.ReadyAsync();
        var counts = await folder.Database.SettledCountsAsync(TestContext.Current.CancellationToken);
        output.WriteLine($"{(points is [.., var end] ? $"after being killed when {end.Name}" : "undisturbed")}: ready, {Text(counts)}");
        Leftovers(folder).ShouldBeEmpty();
        return counts;
    }

    private static IEnumerable<string> Leftovers(StartFolder folder)
    {
        if (folder.Database.Read("PRAGMA integrity_check") is not "ok") yield return "the file is damaged";
        if (folder.Database.Count("__EFMigrationsLock") > 0) yield return "a migration is still held";
        if (folder.Database.Read("SELECT COUNT(*) FROM platform_inbox WHERE HandledAt IS NULL") is not 0L) yield return "messages are unhandled or dead";
        if (folder.Database.Read("SELECT COUNT(*) FROM platform_integration_events WHERE Position IS NULL") is not 0L) yield return "events are not handed over";
        if (folder.Database.Read("SELECT COUNT(*) FROM platform_scheduled_acts WHERE DeadAt IS NOT NULL") is not 0L) yield return "acts are dead";
    }

    // Each audit entry is a command that was carried out; a killed start may repeat one that changes nothing.
    private static IEnumerable<string> Differences(SortedDictionary<string, long> expected, SortedDictionary<string, long> actual) =>
        from table in expected.Keys.Union(actual.Keys)
        where table is not ("platform_audit_entries" or "platform_audit_seals" or "platform_leases")
        let pair = (Expected: expected.GetValueOrDefault(table, -1), Actual: actual.GetValueOrDefault(table, -1))
        where pair.Expected != pair.Actual
        select string.Create(CultureInfo.InvariantCulture, $"{table}: {pair.Actual} rows instead of {pair.Expected}");

    private static string Text(SortedDictionary<string, long> counts)
    {
        string[] shown = ["platform_accounts", "territories_communes", "operators_operators", "calls_calls", "events_meetings", "applications_dossiers", "applications_submissions"];
        var rows = shown.Where(counts.ContainsKey).Select(table => string.Create(CultureInfo.InvariantCulture, $"{counts[table]} {table[(table.IndexOf('_', StringComparison.Ordinal) + 1)..]}"));
        return string.Create(CultureInfo.InvariantCulture, $"{counts.Count} tables{string.Concat(rows.Select(row => ", " + row))}")
            + (counts.GetValueOrDefault("__EFMigrationsLock") > 0 ? ", a migration held" : string.Empty);
    }
}
