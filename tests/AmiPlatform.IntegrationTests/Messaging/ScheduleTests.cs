using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class ScheduleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_act_runs_at_its_instant_and_not_before_it()
    {
        await using var host = await LedgerHost.StartAsync();
        var account = Guid.NewGuid();
        await host.StartBackgroundAsync();
        await host.SendAsync(new PlanPayment(account, 1, host.Clock.GetUtcNow().AddMilliseconds(2_500)));
        await Task.Delay(100, Token);

        host.Clock.Advance(TimeSpan.FromMilliseconds(2_499));
        await Task.Delay(100, Token);
        (await PaymentsAsync(host)).ShouldBe(0);

        host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await UntilAsync(async () => (await host.StatementAsync(account)).Length > 0);
        (await host.StatementAsync(account)).ShouldBe("1");
        await host.StopBackgroundAsync();
    }

    [Fact]
    public async Task An_act_that_is_due_at_once_runs_when_its_plan_is_committed_though_nothing_else_happened()
    {
        await using var host = await LedgerHost.StartAsync();
        var account = Guid.NewGuid();
        await host.StartBackgroundAsync();
        var other = Guid.NewGuid();
        await host.SendAsync(new EnterPayment(other, 1));
        await UntilAsync(async () => (await host.StatementAsync(other)).Length > 0);
        // By now the host has found nothing more and waits.
        await Task.Delay(300, Token);

        // The host's clock stands still: no look after some seconds will find it.
        (await host.SendAsync(new PlanPayment(account, 1, host.Clock.GetUtcNow()))).ShouldBeEmpty();

        await UntilAsync(async () => (await host.StatementAsync(account)).Length > 0);
        (await host.StatementAsync(account)).ShouldBe("1");
        await host.StopBackgroundAsync();
    }

    [Fact]
    public async Task Of_two_hosts_one_runs_an_act_and_it_may_plan_its_own_key_anew()
    {
        await using var first = await LedgerHost.StartAsync();
        await using var second = await LedgerHost.StartAsync(beside: first);
        var account = Guid.NewGuid();
        await first.SendAsync(new PlanPayment(account, 1, first.Clock.GetUtcNow().AddHours(1), Again: 2));
        for (var hour = 0; hour < 5; hour++)
        {
            first.Clock.Advance(TimeSpan.FromHours(1));
            await Task.WhenAll(first.DrainAsync(), second.DrainAsync());
        }

        await first.DrainAsync();
        (await PaymentsAsync(first)).ShouldBe(3);
        (await first.StatementAsync(account)).ShouldBe("1 2 3");
    }

    [Fact]
    public async Task An_act_that_was_moved_runs_at_its_new_instant_only()
    {
        await using var host = await LedgerHost.StartAsync();
        var account = Guid.NewGuid();
        await host.SendAsync(new PlanPayment(account, 1, host.Clock.GetUtcNow().AddHours(1)));
        await host.SendAsync(new PlanPayment(account, 2, host.Clock.GetUtcNow().AddHours(2)));

        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.DrainAsync();
        (await PaymentsAsync(host)).ShouldBe(0);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.DrainAsync();
        (await host.StatementAsync(account)).ShouldBe("2");
    }

    [Fact]
    public async Task An_act_that_fails_leaves_no_effect_and_is_dead_after_eight_attempts()
    {
        await using var host = await LedgerHost.StartAsync();
        var account = Guid.NewGuid();
        host.Faults.Poisoned[account] = true;
        await host.SendAsync(new PlanPayment(account, 1, host.Clock.GetUtcNow()));
        for (var round = 0; round < 10; round++)
        {
            await host.DrainAsync();
            host.Clock.Advance(TimeSpan.FromHours(1));
        }

        host.Faults.Attempts[account].ShouldBe(8);
        (await PaymentsAsync(host)).ShouldBe(0);
        (await host.ReadAsync(platform => platform.Acts.SingleAsync(row => row.Module == "ledger", Token))).DeadAt.ShouldNotBeNull();
        (await host.Get<InboxFigures>().CountDeadAsync(Token)).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Housekeeping_deletes_what_is_old_and_finished_and_keeps_the_last_position()
    {
        await using var host = await LedgerHost.StartAsync();
        var (account, poisoned) = (Guid.NewGuid(), Guid.NewGuid());
        host.Faults.Poisoned[poisoned] = true;
        await host.SendAsync(new EnterPayment(poisoned, 1));
        for (var number = 1; number <= 5; number++) await host.SendAsync(new EnterPayment(account, number));
        for (var round = 0; round < 10; round++)
        {
            await host.DrainAsync();
            host.Clock.Advance(TimeSpan.FromHours(1));
        }

        host.Clock.Advance(TimeSpan.FromDays(31));
        await host.DrainAsync();
        (await host.ReadAsync(platform => platform.Inbox.CountAsync(Token))).ShouldBe(1);
        (await host.ReadAsync(platform => platform.Events.CountAsync(Token))).ShouldBe(6);

        host.Clock.Advance(TimeSpan.FromDays(60));
        await host.DrainAsync();
        (await host.ReadAsync(platform => platform.Events.OrderBy(row => row.Position).Select(row => row.Position).ToListAsync(Token))).ShouldBe([1L, 6L]);
        await host.SendAsync(new EnterPayment(account, 6));
        await host.DrainAsync();
        (await host.ReadAsync(platform => platform.Events.MaxAsync(row => row.Position, Token))).ShouldBe(7);
        (await host.ReadAsync(platform => platform.Acts.SingleAsync(Token))).DueAt.ShouldBe(host.Clock.GetUtcNow().AddDays(1));
    }

    private static Task<int> PaymentsAsync(LedgerHost host) => host.ReadAsync(platform => platform.Events.CountAsync(Token));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 200 && !await condition(); attempt++) await Task.Delay(25, Token);
    }
}
