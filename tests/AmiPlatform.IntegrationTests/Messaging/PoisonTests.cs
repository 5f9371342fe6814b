using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging.Dead;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class PoisonTests
{
    private const string Consumer = "ledger.when-a-payment-is-entered";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_poison_message_blocks_its_own_aggregate_only_and_is_dead_after_eight_attempts()
    {
        await using var host = await LedgerHost.StartAsync();
        var poisoned = await PoisonAsync(host);
        var healthy = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToArray();
        foreach (var account in healthy.Append(poisoned)) await host.SendAsync(new EnterPayment(account, 3));

        await DrainForHoursAsync(host);

        var statements = await host.StatementsAsync();
        foreach (var account in healthy) statements[account].ShouldBe("3");
        statements.ContainsKey(poisoned).ShouldBeFalse();
        host.Faults.Attempts[poisoned].ShouldBe(8);
        var rows = await host.ReadAsync(platform => platform.Inbox.Where(row => row.OrderingKey == poisoned).OrderBy(row => row.Position).ToListAsync(Token));
        rows.Select(row => row.DeadAt is null).ShouldBe([false, true, true]);
        rows[0].LastError.ShouldBe("InvalidOperationException: Poison.");
    }

    [Fact]
    public async Task Attempts_are_further_and_further_apart_but_never_more_than_an_hour()
    {
        await using var host = await LedgerHost.StartAsync();
        var poisoned = await PoisonAsync(host);
        var waits = new List<TimeSpan>();
        await host.DrainAsync();
        for (var attempt = 2; attempt <= 8; attempt++)
        {
            var due = await host.ReadAsync(platform => platform.Inbox.Where(row => row.OrderingKey == poisoned).OrderBy(row => row.Position).Select(row => row.DueAt).FirstAsync(Token));
            waits.Add(due - host.Clock.GetUtcNow());
            host.Clock.SetUtcNow(due);
            await host.DrainAsync();
            host.Faults.Attempts[poisoned].ShouldBe(attempt);
        }

        waits.ShouldBe(waits.Order());
        waits[0].ShouldBeInRange(TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(1.2));
        waits[^1].ShouldBeLessThanOrEqualTo(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_dead_message_is_listed_degrades_health_and_goes_on_in_order_when_driven_again()
    {
        await using var host = await LedgerHost.StartAsync();
        var poisoned = await PoisonAsync(host);
        await DrainForHoursAsync(host);

        var dead = (await AskAsync(host)).ShouldHaveSingleItem();
        (dead.Consumer, dead.OrderingKey, dead.Attempts, dead.Waiting).ShouldBe((Consumer, poisoned, 8, 1));
        (await HealthAsync(host)).ShouldBe(HealthStatus.Degraded);
        host.Get<InboxFigures>().Consumers().ShouldHaveSingleItem().ShouldBe(new ConsumerFigures(Consumer, 1, 1, dead.OccurredAt));

        host.Faults.Poisoned.Clear();
        (await DecideAsync(host, new RedriveDeadMessage(dead.EventId, Consumer))).IsSuccess.ShouldBeTrue();
        await host.DrainAsync();

        (await host.StatementAsync(poisoned)).ShouldBe("1 2");
        (await HealthAsync(host)).ShouldBe(HealthStatus.Healthy);
        (await DecideAsync(host, new RedriveDeadMessage(dead.EventId, Consumer))).Errors.ShouldHaveSingleItem().Code.ShouldBe("platform.dead-message-not-found");
        (await host.ReadAsync(platform => platform.Audit.SingleAsync(row => row.Action == nameof(RedriveDeadMessage), Token))).Subject.ShouldBe($"{Consumer}:{dead.EventId}");
    }

    [Fact]
    public async Task A_discarded_message_keeps_its_reason_and_lets_the_next_pass()
    {
        await using var host = await LedgerHost.StartAsync();
        var poisoned = await PoisonAsync(host);
        await DrainForHoursAsync(host);
        host.Faults.Poisoned.Clear();
        var dead = (await AskAsync(host)).ShouldHaveSingleItem();

        (await DecideAsync(host, new DiscardDeadMessage(dead.EventId, Consumer, new DiscardDeadMessageBody("Entered twice.")))).IsSuccess.ShouldBeTrue();
        await host.DrainAsync();

        (await host.StatementAsync(poisoned)).ShouldBe("2");
        (await host.ReadAsync(platform => platform.Inbox.SingleAsync(row => row.EventId == dead.EventId, Token))).DiscardReason.ShouldBe("Entered twice.");
    }

    [Theory]
    [InlineData("""UPDATE platform_integration_events SET Body = '{"account": "nobody"}'""")]
    [InlineData("UPDATE platform_integration_events SET Name = 'ami.ledger.forgotten.v1'")]
    [InlineData("UPDATE platform_inbox SET Consumer = 'ledger.when-something-else'")]
    public async Task What_has_an_unknown_name_or_shape_is_dead_at_once(string change)
    {
        await using var host = await LedgerHost.StartAsync();
        await host.SendAsync(new EnterPayment(Guid.NewGuid(), 1));
        await host.Get<Relay>().HandOverAsync(Token);
        await host.Get<IWriteDoor>().RunAsync(
            session =>
            {
                session.Statement(change).ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            Token);

        await host.DrainAsync();

        var row = await host.ReadAsync(platform => platform.Inbox.SingleAsync(Token));
        row.DeadAt.ShouldNotBeNull();
        row.Attempts.ShouldBe(1);
    }

    private static async Task<Guid> PoisonAsync(LedgerHost host)
    {
        var account = Guid.NewGuid();
        host.Faults.Poisoned[account] = true;
        await host.SendAsync(new EnterPayment(account, 1));
        await host.SendAsync(new EnterPayment(account, 2));
        return account;
    }

    private static async Task DrainForHoursAsync(LedgerHost host)
    {
        for (var round = 0; round < 10; round++)
        {
            await host.DrainAsync();
            host.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    private static Task<IReadOnlyList<DeadMessage>> AskAsync(LedgerHost host) => InScopeAsync(host, async dispatcher => (await dispatcher.SendAsync(new BrowseDeadMessages(), Token)).Value.Items);

    private static Task<Result> DecideAsync(LedgerHost host, ICommand decision) => InScopeAsync(host, dispatcher => dispatcher.SendAsync(decision, Token));

    private static async Task<HealthStatus> HealthAsync(LedgerHost host) => (await host.Get<HealthCheckService>().CheckHealthAsync(Token)).Status;

    private static async Task<T> InScopeAsync<T>(LedgerHost host, Func<IDispatcher, Task<T>> ask)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
        return await ask(scope.ServiceProvider.GetRequiredService<IDispatcher>());
    }
}
