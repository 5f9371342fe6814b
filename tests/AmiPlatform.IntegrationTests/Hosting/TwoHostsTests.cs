using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Calls;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>Two hosts, each a process of its own, on one SQLite file: one is killed while it holds claims, the other does what is left when these run out.</summary>
public sealed class TwoHostsTests(ITestOutputHelper output) : IDisposable
{
    private const int Calls = 20, Attempts = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8), Longest = TimeSpan.FromSeconds(60);
    private const string Acts = "FROM platform_scheduled_acts WHERE Module = 'calls' AND DoneAt IS NULL AND LeaseToken IS NOT NULL";
    private const string Inbox = "FROM platform_inbox WHERE HandledAt IS NULL AND LeaseToken IS NOT NULL";
    private readonly string root = Directory.CreateTempSubdirectory("amiplatform-two-hosts-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_host_killed_in_the_middle_of_openings_or_of_inbox_work_is_followed_by_the_other_and_everything_is_done_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A process is halted in the middle of its work by SIGSTOP.");
        await using var origin = new PlatformFixture();
        Assert.SkipWhen(SqlServerDatabase.FromEnvironment() is not null, "The tests run on a SQL Server; two hosts on a file are another matter.");
        await origin.InitializeAsync();
        await Task.WhenAll(KillInTheMiddleAsync(origin, "openings", Acts), KillInTheMiddleAsync(origin, "inbox", Inbox));
    }

    [Fact]
    public async Task Two_hosts_that_start_together_on_an_empty_folder_make_one_demonstration()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "together")).FullName;
        await using var one = HostProcess.Start(HostProcess.Demonstration(folder));
        await using var other = HostProcess.Start(HostProcess.Demonstration(folder));
        await Task.WhenAll(one.ReadyAsync(), other.ReadyAsync());

        var database = new DatabaseFile(folder);
        database.Read("SELECT COUNT(*) - COUNT(DISTINCT Siret) FROM operators_operators").ShouldBe(0L);
        database.Read("SELECT COUNT(*) FROM platform_account_claims WHERE ClaimType = 'ami:demonstration-is-whole'").ShouldBe(1L);
    }

    /// <summary>The moment between claiming and doing is short: on a busy machine it may be missed, and is sought again with two other hosts.</summary>
    private async Task KillInTheMiddleAsync(PlatformFixture origin, string name, string claims)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await KillAsync(origin, $"{name}-{attempt}", claims)) return;
        }

        Assert.Fail($"In {Attempts} attempts no host was found in the middle of its {name}.");
    }

    /// <summary>Kills one of two hosts in the middle of its work.</summary>
    /// <returns>Whether the host was found in the middle of its work.</returns>
    private async Task<bool> KillAsync(PlatformFixture origin, string name, string claims)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        var file = Path.Combine(folder, "amiplatform.db");
        new DatabaseFile(Path.GetDirectoryName(origin.DatabaseFile)!).Read($"VACUUM INTO '{file}'");
        var database = new DatabaseFile(folder);
        await using var killed = HostProcess.Start(Settings(folder));
        await using var other = HostProcess.Start(Settings(folder));
        using var toKilled = await ManagerAsync(await killed.ReadyAsync());
        using var toOther = await ManagerAsync(await other.ReadyAsync());

        var publishing = Task.CompletedTask;
        if (claims == Acts)
        {
            await PublishAsync(toKilled, toOther, DateTimeOffset.UtcNow.AddHours(1));
            await HaltIdleAsync(other, file);
            Run(file, $"UPDATE platform_scheduled_acts SET DueAt = {DateTimeOffset.UtcNow.UtcTicks} WHERE Name = 'calls.open-call'");
        }
        else
        {
            await HaltIdleAsync(other, file);
            publishing = PublishAsync(toKilled, toOther, DateTimeOffset.UtcNow);
        }

        var held = await HaltBusyAsync(killed, database, claims);
        await killed.KillAsync();
        await other.SignalAsync("CONT");
        await publishing;
        if (held == 0) return false;

        await SettledAsync(database);
        output.WriteLine($"{name}: killed while it held {held} claims");
        ShouldBeDoneOnce(database, claims);
        other.HasExited.ShouldBeFalse(other.Output);
        return true;
    }

    /// <summary>Halts the host that is to survive while it does nothing, so that what comes next is the other's.</summary>
    private static async Task HaltIdleAsync(HostProcess host, string file)
    {
        while (true)
        {
            await host.SignalAsync("STOP");
            if (IsUnlocked(file) && new DatabaseFile(Path.GetDirectoryName(file)!).Read($"SELECT COUNT(*) {Inbox}") is 0L) return;
            await host.SignalAsync("CONT");
            await Task.Delay(20, Stop);
        }
    }

    /// <summary>Halts a host that has claimed work and not done all of it; it may be in a transaction.</summary>
    /// <returns>How many claims it holds; none where it was done before anybody looked.</returns>
    private static async Task<long> HaltBusyAsync(HostProcess host, DatabaseFile database, string claims)
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < Patience)
        {
            if (database.Read($"SELECT COUNT(*) {claims}") is not > 0L) continue;
            host.Halt();
            if (database.Read($"SELECT COUNT(*) {claims}") is long held and > 0) return held;
            await host.SignalAsync("CONT");
        }

        return 0;
    }

    private static async Task PublishAsync(HttpClient first, HttpClient second, DateTimeOffset opens) =>
        await Parallel.ForAsync(0, Calls, new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = Stop }, async (number, _) =>
        {
            HttpClient[] clients = number % 2 == 0 ? [first, second] : [second, first];
            var draft = CallClient.Draft(opens, opens.AddDays(60));
            draft["resolution"]!["adoptedOn"] = opens.AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            draft["milestones"]!.AsArray().Add((JsonNode)CallClient.Milestone("LaunchMeeting", opens.AddDays(20)));
            var drafted = await SendAsync(clients, client => client.WriteAsync("/api/calls", draft, key: $"draft-{number}"));
            (await SendAsync(clients, client => client.WriteAsync($"/api/calls/{drafted.Expect(HttpStatusCode.Created).Id}/publish", null, "\"1\"", $"publish-{number}"))).Expect(HttpStatusCode.NoContent);
        });

    /// <summary>Sends a request to one host, and to the other when no answer comes: with the same key, and again where the host says that it cannot write now.</summary>
    private static async Task<Answer> SendAsync(HttpClient[] clients, Func<HttpClient, Task<Answer>> send)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            var answer = await SendOnceAsync(clients, send);
            if (answer.Status != HttpStatusCode.ServiceUnavailable || patience.Elapsed > Longest) return answer;
            await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value, Stop);
        }
    }

    private static async Task<Answer> SendOnceAsync(HttpClient[] clients, Func<HttpClient, Task<Answer>> send)
    {
        try
        {
            return await send(clients[0]);
        }
        catch (HttpRequestException)
        {
            return await send(clients[1]);
        }
    }

    private static async Task SettledAsync(DatabaseFile database)
    {
        var due = DateTimeOffset.UtcNow.AddMinutes(1).UtcTicks;
        var open = $"""
            SELECT (SELECT COUNT(*) FROM platform_scheduled_acts WHERE DoneAt IS NULL AND DueAt < {due.ToString(CultureInfo.InvariantCulture)})
            + (SELECT COUNT(*) FROM platform_integration_events WHERE Position IS NULL)
            + (SELECT COUNT(*) FROM platform_inbox WHERE HandledAt IS NULL)
            """;
        var patience = Stopwatch.StartNew();
        while (database.Read(open) is not 0L)
        {
            patience.Elapsed.ShouldBeLessThan(Longest, $"{database.Read(open)} pieces of work are left.");
            await Task.Delay(50, Stop);
        }
    }

    private static void ShouldBeDoneOnce(DatabaseFile database, string claims)
    {
        Count("calls_calls").ShouldBe(Calls);
        Count("platform_integration_events WHERE Name = 'ami.calls.call-published.v1'").ShouldBe(Calls);
        Count("platform_integration_events WHERE Name = 'ami.calls.call-opened.v1'").ShouldBe(Calls);
        Count("(SELECT DISTINCT OrderingKey FROM platform_integration_events WHERE Name = 'ami.calls.call-opened.v1')").ShouldBe(Calls);
        Count("platform_scheduled_acts WHERE Module = 'calls' AND DoneAt IS NOT NULL").ShouldBe(claims == Acts ? Calls : 0);
        Count("events_meetings").ShouldBe(Calls);
        Count("(SELECT DISTINCT CallId FROM events_meetings)").ShouldBe(Calls);
        Count("platform_inbox WHERE DeadAt IS NOT NULL OR Attempts > 0").ShouldBe(0);
        Count("platform_scheduled_acts WHERE DeadAt IS NOT NULL OR Attempts > 0").ShouldBe(0);
        Count("platform_integration_events").ShouldBe(database.Read("SELECT MAX(Position) FROM platform_integration_events"));
        Count(claims[5..]).ShouldBe(0);

        long Count(string rows) => (long)database.Read($"SELECT COUNT(*) FROM {rows}")!;
    }

    private static void Run(string file, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery().ShouldBe(Calls);
    }

    private static bool IsUnlocked(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=1");
        connection.Open();
        try
        {
            using var attempt = connection.BeginTransaction(deferred: false);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static Dictionary<string, string> Settings(string folder) => new(HostProcess.Demonstration(folder))
    {
        ["Demonstration__Enabled"] = "false",
        ["RateLimits__Default"] = "1000000",
        ["RateLimits__SignIn"] = "1000000",
    };

    private static async Task<HttpClient> ManagerAsync(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        var signedIn = await client.WriteAsync("/api/access/login", new { email = "programme-manager@demo.localhost", password = PlatformFixture.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.Expect(HttpStatusCode.OK).Body.GetProperty("accessToken").GetString());
        return client;
    }
}
