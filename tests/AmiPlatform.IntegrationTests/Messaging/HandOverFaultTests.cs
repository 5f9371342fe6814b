using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

/// <summary>A fault in each gap between write, wake, hand over, claim, handle and mark: the event has its effect, exactly once.</summary>
public sealed class HandOverFaultTests(ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fault_in_any_gap_of_the_hand_over_leaves_exactly_one_effect()
    {
        (string Gap, HandOverStep? Step)[] gaps =
        [
            ("write → wake", null),
            ("wake → hand over", HandOverStep.Woken),
            ("hand over: before its commit", HandOverStep.HandingOver),
            ("hand over → claim", HandOverStep.HandedOver),
            ("claim → handle", HandOverStep.Claimed),
            ("handle → mark", HandOverStep.Handled),
            ("mark → commit", HandOverStep.Marked),
            ("commit → told", HandOverStep.Committed),
        ];
        output.WriteLine("| gap | went on with | effects | positions | inbox rows | handled | failed attempts |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (gap, step) in gaps)
        {
            await BreakAndGoOnAsync(gap, step, anotherHost: false);
            if (step is not null) await BreakAndGoOnAsync(gap, step, anotherHost: true);
        }
    }

    [Fact]
    public async Task A_worker_that_lost_its_claim_to_another_leaves_no_effect()
    {
        LedgerHost? other = null;
        await using var slow = await LedgerHost.StartAsync(step =>
        {
            if (step != HandOverStep.Claimed || other is null) return;
            other.Clock.Advance(RetryPolicy.Lease + TimeSpan.FromSeconds(1));
            other.DrainAsync().GetAwaiter().GetResult();
        });
        await using var taking = await LedgerHost.StartAsync(beside: slow);
        var account = Guid.NewGuid();
        await slow.SendAsync(new EnterPayment(account, 1));
        await slow.SendAsync(new EnterPayment(account, 2));
        other = taking;

        await slow.DrainAsync();

        (await slow.StatementAsync(account)).ShouldBe("1 2");
    }

    [Fact]
    public async Task Two_hosts_on_one_database_handle_each_event_once_and_in_order()
    {
        await using var first = await LedgerHost.StartAsync();
        await using var second = await LedgerHost.StartAsync(beside: first);
        var accounts = Enumerable.Range(0, 12).Select(_ => Guid.NewGuid()).ToArray();
        for (var number = 1; number <= 10; number++)
        {
            foreach (var account in accounts) await first.SendAsync(new EnterPayment(account, number));
        }

        while (await first.ReadAsync(platform => platform.Inbox.CountAsync(row => row.HandledAt != null, Token)) < 120) await Task.WhenAll(first.DrainAsync(), second.DrainAsync());

        (await first.StatementsAsync()).Values.ShouldBe(Enumerable.Repeat(string.Join(' ', Enumerable.Range(1, 10)), 12));
        (await first.ReadAsync(platform => platform.Events.OrderBy(row => row.Position).Select(row => row.Position).ToListAsync(Token)))
            .ShouldBe(Enumerable.Range(1, 120).Select(position => (long?)position));
    }

    private async Task BreakAndGoOnAsync(string gap, HandOverStep? step, bool anotherHost)
    {
        var broken = false;
        var breaking = await LedgerHost.StartAsync(
            reached =>
            {
                if (reached != step || broken) return;
                broken = true;
                throw new InvalidOperationException("The host died here.");
            },
            configure: services =>
            {
                if (step is null) services.AddSingleton<ICommitSignal, LostSignal>();
            });
        var account = Guid.NewGuid();
        if (step is null) await breaking.StartBackgroundAsync();
        await breaking.SendAsync(new EnterPayment(account, 1));
        if (step is null) await WaitForTheNetAsync(breaking, account);
        else await Record.ExceptionAsync(breaking.DrainAsync);
        broken.ShouldBe(step is not null);

        var going = breaking;
        if (anotherHost)
        {
            going = await LedgerHost.StartAsync(beside: breaking);
            await breaking.DisposeAsync();
        }

        going.Clock.Advance(RetryPolicy.Lease + TimeSpan.FromSeconds(1));
        await going.DrainAsync();
        await going.DrainAsync();
        await ReportAsync(gap, anotherHost ? "another host" : "the same host", going, account);
        await going.DisposeAsync();
    }

    private async Task ReportAsync(string gap, string by, LedgerHost host, Guid account)
    {
        var effects = await host.StatementAsync(account);
        var positions = await host.ReadAsync(platform => platform.Events.Select(row => row.Position).ToListAsync(Token));
        var inbox = await host.ReadAsync(platform => platform.Inbox.ToListAsync(Token));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {gap} | {by} | {effects.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length} | {string.Join(", ", positions)} | {inbox.Count} | {inbox.Count(row => row.HandledAt is not null)} | {inbox.Sum(row => row.Attempts)} |"));
        effects.ShouldBe("1", gap);
        positions.ShouldBe([1L], gap);
        inbox.ShouldHaveSingleItem(gap).HandledAt.ShouldNotBeNull(gap);
    }

    private static async Task WaitForTheNetAsync(LedgerHost host, Guid account)
    {
        for (var attempt = 0; attempt < 200 && (await host.StatementAsync(account)).Length == 0; attempt++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(25, Token);
        }

        await host.StopBackgroundAsync();
    }

    private sealed class LostSignal : ICommitSignal
    {
        public void Pulse()
        {
        }

        public Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken) => Task.Delay(longest, clock, cancellationToken);
    }
}
