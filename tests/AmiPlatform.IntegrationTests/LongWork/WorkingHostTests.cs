using System.Net;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.LongWork;
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
            var until = platform.Clock.GetUtcNow().UtcTicks;
            while (await platform.CountAsync("platform_operations", $"LeasedUntil > {until + TimeSpan.FromSeconds(15).Ticks}") == 0)
            {
                platform.Clock.Advance(TimeSpan.FromSeconds(1));
                platform.Clock.GetUtcNow().UtcTicks.ShouldBeLessThan(until + TimeSpan.FromSeconds(15).Ticks, "it is renewed before it runs out");
                // What beats is another task; it has its time.
                await Task.Delay(TimeSpan.FromMilliseconds(100), Stop);
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
    public async Task No_more_follow_at_a_time_than_a_host_bears()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        var followers = platform.Services.GetRequiredService<OperationFollowers>();
        var entered = 0;
        while (followers.TryEnter()) entered++;
        entered.ShouldBe(OperationFollowers.AtOnce);

        var refused = await manager.ReadAsync($"{operation}/events").Refused(HttpStatusCode.ServiceUnavailable, "platform.operation-followed-by-too-many");

        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        for (; entered > 0; entered--) followers.Leave();
        await Runner.RunAsync((await Rows.ClaimAsync(Stop)).ShouldNotBeNull(), Stop);
        (await manager.EndedAsync(operation)).State().ShouldBe("Succeeded");
    }

    [Fact]
    public async Task A_stream_is_quiet_for_minutes_and_gives_a_sign_meanwhile_and_ends_after_ten()
    {
        var operation = await manager.StartedAsync(TerritoriesHost.Communes);
        using var stream = await EventStream.OpenAsync(manager, operation);
        (await stream.NextAsync())!.Value.Data.State().ShouldBe("Queued");
        var next = stream.NextAsync();
        while (!next.IsCompleted)
        {
            platform.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(5), Stop));
        }

        (await next).ShouldBeNull("whoever follows comes again");
        stream.Signs.ShouldBeGreaterThan(2);
    }

    /// <summary>After hours a token has run out.</summary>
    private async Task SignInAnewAsync()
    {
        manager.Dispose();
        platform.SignInAnew("programme-manager");
        manager = await platform.As("programme-manager");
    }

    private async Task WriteAsync(string sql) => await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
        session =>
        {
            session.Statement(sql).ExecuteNonQuery().ShouldBe(1);
            return Task.FromResult(Result.Success);
        },
        Stop);
}
