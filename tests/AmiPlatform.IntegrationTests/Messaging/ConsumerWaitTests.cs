using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class ConsumerWaitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caller_that_waits_is_told_when_the_consumers_are_done_without_the_clock_moving()
    {
        await using var host = await LedgerHost.StartAsync();
        var account = Guid.NewGuid();
        var events = await host.SendAsync(new EnterPayment(account, 1));
        events.Count.ShouldBe(1);
        var waiting = host.Get<IEventWait>().WaitAsync(events, TimeSpan.FromSeconds(30), Token);
        await Task.Delay(50, Token);
        waiting.IsCompleted.ShouldBeFalse();

        await host.DrainAsync();

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10), Token)).ShouldBeTrue();
        (await host.StatementAsync(account)).ShouldBe("1");
        (await host.Get<IEventWait>().WaitAsync(events, TimeSpan.FromSeconds(30), Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_caller_waits_no_longer_than_it_asked_for()
    {
        await using var host = await LedgerHost.StartAsync();
        var account = Guid.NewGuid();
        host.Faults.Poisoned[account] = true;
        var events = await host.SendAsync(new EnterPayment(account, 1));
        var waiting = host.Get<IEventWait>().WaitAsync(events, TimeSpan.FromSeconds(2), Token);
        await host.DrainAsync();
        for (var half = 0; half < 20 && !waiting.IsCompleted; half++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(0.5));
            await Task.Delay(25, Token);
        }

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10), Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_caller_does_not_wait_for_what_waits_for_a_decision()
    {
        await using var host = await LedgerHost.StartAsync();
        var account = Guid.NewGuid();
        host.Faults.Poisoned[account] = true;
        var events = await host.SendAsync(new EnterPayment(account, 1));
        for (var attempt = 0; attempt < 8; attempt++)
        {
            await host.DrainAsync();
            host.Clock.Advance(TimeSpan.FromHours(1));
        }

        var waiting = host.Get<IEventWait>().WaitAsync(events, TimeSpan.FromSeconds(30), Token);

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10), Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task In_a_running_host_the_effect_follows_the_commit_by_itself()
    {
        await using var host = await LedgerHost.StartAsync();
        await host.StartBackgroundAsync();
        var account = Guid.NewGuid();
        for (var number = 1; number <= 20; number++)
        {
            var events = await host.SendAsync(new EnterPayment(account, number));
            (await host.Get<IEventWait>().WaitAsync(events, TimeSpan.FromSeconds(30), Token).WaitAsync(TimeSpan.FromSeconds(20), Token)).ShouldBeTrue();
        }

        (await host.StatementAsync(account)).ShouldBe(string.Join(' ', Enumerable.Range(1, 20)));
        await host.StopBackgroundAsync();
    }
}
