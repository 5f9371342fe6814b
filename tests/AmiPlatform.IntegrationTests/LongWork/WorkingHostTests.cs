using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.LongWork;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Territories;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>What becomes of work whose host breaks, dies, stops or loses its claim: the test claims and does it by hand.</summary>
public sealed class WorkingHostTests(IdlePlatform idle) : IClassFixture<IdlePlatform>, IAsyncLifetime
{
    private readonly PlatformFixture platform = idle.Platform;
    private HttpClient manager = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Operations Rows => platform.Services.GetRequiredService<Operations>();

    private OperationRunner Runner => platform.Services.GetRequiredService<OperationRunner>();

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        idle.Gate.Failure = null;
        idle.Gate.Open();
        manager = await platform.As("programme-manager");
    }

    public ValueTask DisposeAsync()
    {
        manager.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Work_that_breaks_is_tried_again_ever_later_and_given_up_in_the_end()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        idle.Gate.Failure = new InvalidOperationException("The file is cursed.");
        for (var attempt = 1; attempt <= 8; attempt++)
        {
            (await platform.CountAsync("platform_operations", "State = 'Queued'")).ShouldBe(1, $"before attempt {attempt}");
            await Runner.RunAsync((await Rows.ClaimAsync(Stop)).ShouldNotBeNull(), Stop);
            (await Rows.ClaimAsync(Stop)).ShouldBeNull("it waits");
            platform.Clock.Advance(TimeSpan.FromHours(1));
        }

        await SignInAnewAsync();
        var end = await manager.StandsAsync(operation);
        (end.State(), end.GetProperty("errors").GetProperty(string.Empty)[0].GetProperty("code").GetString()).ShouldBe(("Failed", "platform.operation-given-up"));
        (await platform.CountAsync("territories_communes")).ShouldBe(0);
    }

    [Fact]
    public async Task Work_that_takes_its_host_with_it_again_and_again_is_given_up_before_the_next()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        for (var death = 0; death < 8; death++)
        {
            (await Rows.ClaimAsync(Stop)).ShouldNotBeNull();
            await Rows.PrepareAsync(Stop);
        }

        await Runner.RunAsync((await Rows.ClaimAsync(Stop)).ShouldNotBeNull(), Stop);

        (await manager.StandsAsync(operation)).GetProperty("errors").GetProperty(string.Empty)[0].GetProperty("code").GetString().ShouldBe("platform.operation-given-up");
    }

    [Fact]
    public async Task A_claim_that_ran_out_is_another_hosts_and_the_work_is_done_once()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        var late = (await Rows.ClaimAsync(Stop)).ShouldNotBeNull();
        (await Rows.ClaimAsync(Stop)).ShouldBeNull("it is claimed");
        platform.Clock.Advance(TimeSpan.FromSeconds(16));
        var next = (await Rows.ClaimAsync(Stop)).ShouldNotBeNull();

        await Runner.RunAsync(late, Stop);
        (await platform.CountAsync("territories_communes")).ShouldBe(0, "what the late one did was rolled back");
        await Runner.RunAsync(next, Stop);

        (await manager.StandsAsync(operation)).GetProperty("result").GetProperty("created").GetInt32().ShouldBe(36);
        (await platform.CountAsync("platform_audit_entries", "Action = 'ImportCommunes'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_stops_gives_the_work_back_as_if_it_had_not_begun()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        idle.Gate.Close();
        using var stopping = new CancellationTokenSource();
        var run = Runner.RunAsync((await Rows.ClaimAsync(Stop)).ShouldNotBeNull(), stopping.Token);
        await idle.Gate.Reached;
        await stopping.CancelAsync();
        await run;

        (await manager.StandsAsync(operation)).State().ShouldBe("Queued");
        (await platform.CountAsync("platform_operations", "Attempts = 0 AND LeaseToken IS NULL AND Input IS NOT NULL")).ShouldBe(1);
        idle.Gate.Open();
        await Runner.RunAsync((await Rows.ClaimAsync(Stop)).ShouldNotBeNull(), Stop);
        (await manager.StandsAsync(operation)).State().ShouldBe("Succeeded");
    }

    [Fact]
    public async Task Long_work_keeps_its_claim_while_it_is_done()
    {
        await manager.StartedAsync(TerritoriesHost.Communes);
        idle.Gate.Close();
        var claimed = (await Rows.ClaimAsync(Stop)).ShouldNotBeNull();
        var run = Runner.RunAsync(claimed, Stop);
        await idle.Gate.Reached;
        for (var beat = 0; beat < 5; beat++)
        {
            var lease = platform.Clock.GetUtcNow() + TimeSpan.FromSeconds(15);
            while (!await IsLeasedBeyondAsync(lease))
            {
                platform.Clock.Advance(TimeSpan.FromSeconds(1));
                platform.Clock.GetUtcNow().ShouldBeLessThan(lease, "it is renewed before it runs out");
            }

            (await Rows.ClaimAsync(Stop)).ShouldBeNull();
        }

        idle.Gate.Open();
        await run;
        (await platform.CountAsync("territories_communes")).ShouldBe(36);
    }

    [Fact]
    public async Task Work_of_a_kind_that_this_version_does_not_know_fails_and_says_so()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        await WriteAsync("UPDATE platform_operations SET Kind = 'tests.unknown'");

        await Runner.RunAsync((await Rows.ClaimAsync(Stop)).ShouldNotBeNull(), Stop);

        (await manager.StandsAsync(operation)).GetProperty("errors").GetProperty(string.Empty)[0].GetProperty("code").GetString().ShouldBe("platform.operation-kind-unknown");
    }

    [Fact]
    public async Task What_waiting_work_is_done_with_is_not_swept_and_what_ended_work_was_is()
    {
        var sweeper = platform.Services.GetRequiredService<FileSweeper>();
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        platform.Clock.Advance(TimeSpan.FromHours(25));
        await sweeper.SweepAsync(Stop);
        await Runner.RunAsync((await Rows.ClaimAsync(Stop)).ShouldNotBeNull(), Stop);
        await SignInAnewAsync();
        (await manager.StandsAsync(operation)).State().ShouldBe("Succeeded");

        (await sweeper.SweepAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task What_has_ended_is_kept_for_its_days_and_what_waits_for_as_long_as_it_waits()
    {
        var ended = await StoredOperation.InsertAsync(platform, platform.AccountId("programme-manager"), ended: true);
        await StoredOperation.InsertAsync(platform, platform.AccountId("programme-manager"), ended: false);
        platform.Clock.Advance(TimeSpan.FromDays(29));
        await KeepHouseAsync();
        (await platform.CountAsync("platform_operations")).ShouldBe(2);
        platform.Clock.Advance(TimeSpan.FromDays(2));
        await KeepHouseAsync();

        (await platform.CountAsync("platform_operations", $"Id = '{ended.ToString().ToUpperInvariant()}'")).ShouldBe(0);
        (await platform.CountAsync("platform_operations")).ShouldBe(1);
    }

    /// <summary>Does what the platform does once a day; a reset took its plan away.</summary>
    private async Task KeepHouseAsync()
    {
        await platform.Services.GetRequiredService<PumpStart>().PrepareAsync(Stop);
        await WriteAsync($"UPDATE platform_scheduled_acts SET DueAt = {platform.Clock.GetUtcNow().UtcTicks} WHERE \"Key\" = 'keep-house'");
        await platform.DrainAsync();
    }

    private async Task WriteAsync(string sql) => await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
        session =>
        {
            session.Statement(sql).ExecuteNonQuery().ShouldBe(1);
            return Task.FromResult(Result.Success);
        },
        Stop);

    /// <summary>Whether a claim is renewed; what beats is another task, which has its time.</summary>
    private async Task<bool> IsLeasedBeyondAsync(DateTimeOffset instant)
    {
        for (var look = 0; look < 20; look++)
        {
            if (await platform.CountAsync("platform_operations", $"LeasedUntil > {instant.UtcTicks}") > 0) return true;
            await Task.Delay(TimeSpan.FromMilliseconds(10), Stop);
        }

        return false;
    }

    /// <summary>After hours a token has run out.</summary>
    private async Task SignInAnewAsync()
    {
        manager.Dispose();
        platform.SignInAnew("programme-manager");
        manager = await platform.As("programme-manager");
    }
}
