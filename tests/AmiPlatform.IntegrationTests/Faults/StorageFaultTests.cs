using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using AmiPlatform.IntegrationTests.Calls;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Faults;

/// <summary>A host in a process of its own whose disk is full, whose file another process holds, whose folder may not be written to: refusals that say when to come again, reads, and a recovery by itself.</summary>
public sealed class StorageFaultTests : IDisposable
{
    private const string Nobody = "65534";
    private const int TmpfsMegabytes = 24;
    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-storage-").FullName;
    private bool mounted;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (mounted) Run("umount", "--lazy", folder);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_half_written_reads_go_on_and_writing_resumes_when_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk is made of tmpfs, which only Linux has.");
        var refusal = Run("mount", "-t", "tmpfs", "-o", $"size={TmpfsMegabytes}m", "tmpfs", folder);
        Assert.SkipWhen(refusal is not null, $"A small disk could not be mounted here: {refusal}");
        mounted = true;
        await SeededFolder.CopyToAsync(folder);
        await using var host = HostProcess.Start(HostProcess.Demonstration(folder));
        using var manager = await ManagerAsync(await host.ReadyAsync());
        var ballast = Path.Combine(folder, "ballast");
        Fill(ballast);

        var before = await DraftsAsync();
        var sent = 0;
        Answer answer;
        do answer = await DraftAsync(manager, ++sent);
        while (answer.Status == HttpStatusCode.Created && sent < 500);

        ShouldBeUnavailable(answer);
        ShouldBeUnavailable(await DraftAsync(manager, sent));
        (await manager.ReadAsync("/api/calls")).Expect(HttpStatusCode.OK);
        (await DraftsAsync()).ShouldBe(before + sent - 1);
        File.Delete(ballast);
        (await DraftAsync(manager, sent)).Expect(HttpStatusCode.Created);
        (await DraftAsync(manager, sent + 1)).Expect(HttpStatusCode.Created);
        (await DraftsAsync()).ShouldBe(before + sent + 1);
        host.HasExited.ShouldBeFalse(host.Output);

        Task<long> DraftsAsync() => Task.FromResult(new DatabaseFile(folder).Count("calls_calls") ?? 0);
    }

    [Fact]
    public async Task A_file_that_another_process_holds_or_that_may_no_longer_be_written_to_is_read_on_and_written_again_afterwards()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Permissions are taken away as on Linux.");
        string[] starter = [];
        await SeededFolder.CopyToAsync(folder);
        if (Environment.IsPrivilegedProcess)
        {
            // Permissions do not stop root: the host runs as nobody.
            starter = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"];
            var unreadable = Run(starter[0], [.. starter[1..], "test", "-r", Path.Combine(AppContext.BaseDirectory, "AmiPlatform.Host.dll")]);
            Assert.SkipWhen(unreadable is not null, $"The host cannot be started as nobody here: {unreadable}");
            Own(Nobody);
        }

        await using var host = HostProcess.StartBy(starter, HostProcess.Demonstration(folder));
        using var manager = await ManagerAsync(await host.ReadyAsync());
        (await DraftAsync(manager, 1)).Expect(HttpStatusCode.Created);

        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder, "amiplatform.db")};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            await using var held = other.BeginTransaction(deferred: false);
            var locked = DraftAsync(manager, 2);
            (await manager.ReadAsync("/api/calls")).Expect(HttpStatusCode.OK);
            ShouldBeUnavailable(await locked);
            Allow(false);
            // Whoever opened the file before that may write to it still, such as a worker that waits for the lock: it is kept until they gave up.
            ShouldBeUnavailable(await DraftAsync(manager, 2));
        }

        ShouldBeUnavailable(await DraftAsync(manager, 2));
        ShouldBeUnavailable(await DraftAsync(manager, 3));
        (await manager.ReadAsync("/api/calls")).Expect(HttpStatusCode.OK);
        Allow(true);
        (await DraftAsync(manager, 2)).Expect(HttpStatusCode.Created);
        (await DraftAsync(manager, 3)).Expect(HttpStatusCode.Created);
        host.HasExited.ShouldBeFalse(host.Output);
        host.Output.ShouldNotContain(" failed.");
    }

    [Fact]
    public async Task A_host_that_starts_on_a_folder_that_cannot_be_written_to_says_which_and_ends()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A read-only disk is made of tmpfs, which only Linux has.");
        var refusal = Run("mount", "-t", "tmpfs", "tmpfs", folder);
        Assert.SkipWhen(refusal is not null, $"A disk could not be mounted here: {refusal}");
        mounted = true;
        await File.WriteAllTextAsync(Path.Combine(folder, "amiplatform.db.migrating"), string.Empty, Stop);
        Run("mount", "-o", "remount,ro", folder).ShouldBeNull();

        await using var host = HostProcess.Start(HostProcess.Production(folder));

        (await host.ExitAsync()).ShouldBe(2, host.Output);
        await host.LineAsync($"Storage:Directory: expected a folder that can be written to, got \"{folder}\".");
    }

    private static async Task<HttpClient> ManagerAsync(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        var signedIn = await client.WriteAsync("/api/access/login", new { email = "programme-manager@demo.localhost", password = PlatformFixture.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.Expect(HttpStatusCode.OK).Body.GetProperty("accessToken").GetString());
        return client;
    }

    private static Task<Answer> DraftAsync(HttpClient manager, int number)
    {
        var now = DateTimeOffset.UtcNow;
        var draft = CallClient.Draft(now.AddDays(10), now.AddDays(60)).With("specification", new string('s', 15_000));
        return manager.WriteAsync("/api/calls", draft, key: $"draft-{number}");
    }

    private static void ShouldBeUnavailable(Answer answer)
    {
        answer.Expect(HttpStatusCode.ServiceUnavailable).Code.ShouldBe("http.unavailable");
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    private static void Fill(string ballast)
    {
        using var stream = new FileStream(ballast, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        try
        {
            for (var written = 0; written < TmpfsMegabytes * 256; written++) stream.Write(page);
        }
        catch (IOException full)
        {
            full.Message.ShouldContain("space");
            return;
        }

        throw new InvalidOperationException("The small disk did not fill up.");
    }

    private void Own(string owner) => Run("chown", "-R", $"{owner}:{owner}", folder).ShouldBeNull();

    private void Allow(bool writing)
    {
        if (Environment.IsPrivilegedProcess) Own(writing ? Nobody : "0");
        Run("chmod", "-R", writing ? "u+w" : "a-w", folder).ShouldBeNull();
    }

    /// <summary>Runs a command.</summary>
    /// <returns>What it complained of; nothing when it succeeded.</returns>
    private static string? Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            var complaint = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"{command} ended with {process.ExitCode}: {complaint.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"{command}: {missing.Message}";
        }
    }
}
