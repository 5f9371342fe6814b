using System.Diagnostics;
using System.Net;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Calls;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Faults;

/// <summary>Commands of modules on a file that cannot be written to for a while.</summary>
public sealed class WriteFaultTests : IAsyncLifetime
{
    private const int Writers = 30;
    private static readonly TimeSpan OneWait = TimeSpan.FromSeconds(4);
    private readonly PlatformFixture platform = PlatformFixture.OverKestrel();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(SqlServerDatabase.FromEnvironment() is not null, "These are faults of a SQLite file; the tests run on a SQL Server.");
        await platform.InitializeAsync();
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task All_who_wait_for_a_locked_file_are_told_after_one_wait_and_repeat_later_what_they_sent_and_reads_go_on()
    {
        using var manager = await platform.As("programme-manager");
        var watch = Stopwatch.StartNew();
        Answer[] refused;
        await using (var other = new SqliteConnection($"Data Source={platform.DatabaseFile};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            await using var held = other.BeginTransaction(deferred: false);
            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(number => DraftAsync(manager, number)));
            do (await manager.ReadAsync("/api/calls")).Expect(HttpStatusCode.OK);
            while (!writing.IsCompleted);
            refused = await writing;
        }

        watch.Elapsed.ShouldBeLessThan(3 * OneWait);
        refused.ShouldAllBe(answer => answer.Status == HttpStatusCode.ServiceUnavailable && answer.Code == "http.unavailable" && answer.Headers.RetryAfter != null);
        (await platform.CountAsync("calls_calls")).ShouldBe(0);
        for (var number = 0; number < Writers; number++) (await DraftAsync(manager, number)).Expect(HttpStatusCode.Created);
        (await platform.CountAsync("calls_calls")).ShouldBe(Writers);
    }

    [Fact]
    public async Task A_lock_that_ends_in_time_is_waited_for_and_nobody_is_refused()
    {
        using var manager = await platform.As("programme-manager");
        await using var other = new SqliteConnection($"Data Source={platform.DatabaseFile};Pooling=False");
        await other.OpenAsync(Stop);
        var held = other.BeginTransaction(deferred: false);
        var writing = DraftAsync(manager, 1);
        await Task.WhenAny(writing, Task.Delay(OneWait / 4, Stop));
        writing.IsCompleted.ShouldBeFalse();
        await held.DisposeAsync();

        (await writing).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_file_that_is_full_refuses_a_command_as_unavailable_and_the_next_is_carried_out()
    {
        using var manager = await platform.As("programme-manager");
        await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                session.Statement("PRAGMA max_page_count = 1").ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            Stop);

        var refused = await DraftAsync(manager, 1);

        refused.Expect(HttpStatusCode.ServiceUnavailable).Headers.RetryAfter.ShouldNotBeNull();
        (await platform.CountAsync("calls_calls")).ShouldBe(0);
        (await DraftAsync(manager, 1)).Expect(HttpStatusCode.Created);
    }

    private Task<Answer> DraftAsync(HttpClient manager, int number)
    {
        var now = platform.Clock.GetUtcNow();
        var draft = CallClient.Draft(now.AddDays(10), now.AddDays(60)).With("specification", new string('s', 15_000));
        return manager.WriteAsync("/api/calls", draft, key: $"draft-{number}");
    }
}
