using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>A host, a process of its own, is killed while it does long work; the next start does it, and once.</summary>
public sealed class KilledWorkTests(ITestOutputHelper output) : IDisposable
{
    private const int Lines = 5_000, Attempts = 4;
    private readonly string root = Directory.CreateTempSubdirectory("amiplatform-killed-work-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_host_that_is_killed_in_the_middle_of_an_import_does_it_after_its_next_start_and_once()
    {
        Assert.SkipWhen(SqlServerDatabase.FromEnvironment() is not null, "The tests run on a SQL Server; a host on a file is another matter.");
        await using var origin = new PlatformFixture();
        await origin.InitializeAsync();
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await KillAsync(origin, $"middle-{attempt}")) return;
        }

        Assert.Fail($"In {Attempts} attempts no host was found in the middle of its work.");
    }

    [Fact]
    public async Task A_reader_that_only_listens_is_not_cut_off_by_the_limits_against_slow_ones()
    {
        Assert.SkipWhen(SqlServerDatabase.FromEnvironment() is not null, "The tests run on a SQL Server; a host on a file is another matter.");
        await using var origin = new PlatformFixture();
        await origin.InitializeAsync();
        var folder = Copied(origin, "quiet");
        await using var host = HostProcess.Start(new Dictionary<string, string>(Settings(folder)) { ["Limits__GraceSeconds"] = "2", ["Limits__BytesPerSecond"] = "100000", ["Limits__IdleSeconds"] = "2" });
        using var manager = await ManagerAsync(await host.ReadyAsync());
        var operation = await manager.StartedAsync("nothing");
        (await manager.EndedAsync(operation)).State().ShouldBe("Failed");
        // Work that nobody does: it is due in a thousand years.
        new DatabaseFile(folder).Execute("UPDATE platform_operations SET State = 'Queued', EndedAt = NULL, DueAt = 3000000000000000000, Revision = Revision + 1");
        using var stream = await EventStream.OpenAsync(manager, operation);
        (await stream.NextAsync())!.Value.Data.State().ShouldBe("Queued");
        var next = stream.NextAsync();

        // Longer than any limit of this host; only time shows that nothing happens.
        (await Task.WhenAny(next, Task.Delay(TimeSpan.FromSeconds(6), Stop))).ShouldNotBe(next);
        (await manager.WriteAsync($"{operation}/cancel", null)).Expect(HttpStatusCode.NoContent);

        (await next)!.Value.Data.State().ShouldBe("Cancelled");
        (await stream.NextAsync()).ShouldBeNull();
    }

    /// <summary>Kills a host while it works.</summary>
    /// <returns>Whether it was found at work.</returns>
    private async Task<bool> KillAsync(PlatformFixture origin, string name)
    {
        var folder = Copied(origin, name);
        var database = new DatabaseFile(folder);
        string operation;
        await using (var killed = HostProcess.Start(Settings(folder)))
        {
            using var manager = await ManagerAsync(await killed.ReadyAsync());
            operation = await manager.StartedAsync(File());
            while (database.Read("SELECT State FROM platform_operations") is "Queued") Stop.ThrowIfCancellationRequested();
            // Whoever holds the file keeps the host from writing the end of its work.
            await using var held = new SqliteConnection($"Data Source={Path.Combine(folder, "amiplatform.db")};Pooling=False");
            await held.OpenAsync(Stop);
            await using var holding = held.BeginTransaction(deferred: false);
            if (database.Read("SELECT State FROM platform_operations") is not "Running") return false;
            await killed.KillAsync();
        }

        (database.Count("territories_communes"), database.Read("SELECT State FROM platform_operations")).ShouldBe((0, "Running"));
        await using var next = HostProcess.Start(Settings(folder));
        using var reader = await ManagerAsync(await next.ReadyAsync());
        var end = await reader.EndedAsync(operation);
        output.WriteLine($"killed while it ran; after the next start: {end}");
        end.GetProperty("result").ToString().ShouldBe($$"""{"kind":"Communes","read":{{Lines}},"created":{{Lines}},"changed":0,"unchanged":0}""");
        (database.Count("territories_communes"), database.Count("territories_imports")).ShouldBe((Lines, 1));
        database.Read("SELECT COUNT(*) FROM platform_audit_entries WHERE Action = 'ImportCommunes'").ShouldBe(1L);
        database.Read("SELECT Attempts FROM platform_operations").ShouldBe(2L);
        database.Read("SELECT COUNT(*) FROM platform_integration_events WHERE Name = 'ami.territories.territory-import-completed.v1'").ShouldBe(1L);
        return true;
    }

    private string Copied(PlatformFixture origin, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        new DatabaseFile(Path.GetDirectoryName(origin.DatabaseFile)!).Read($"VACUUM INTO '{Path.Combine(folder, "amiplatform.db")}'");
        return folder;
    }

    private static string File()
    {
        var file = new StringBuilder("code_insee;nom;siren;codes_postaux;population_insee_package\n");
        for (var number = 0; number < Lines; number++) file.Append(CultureInfo.InvariantCulture, $"{number + 1_001:00000};Commune {number};216204982;62300;1000\n");
        return file.ToString();
    }

    private static Dictionary<string, string> Settings(string folder) => new(HostProcess.Demonstration(folder)) { ["Demonstration__Enabled"] = "false" };

    private static async Task<HttpClient> ManagerAsync(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        var signedIn = await client.WriteAsync("/api/access/login", new { email = "programme-manager@demo.localhost", password = PlatformFixture.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.Expect(HttpStatusCode.OK).Body.GetProperty("accessToken").GetString());
        return client;
    }
}
