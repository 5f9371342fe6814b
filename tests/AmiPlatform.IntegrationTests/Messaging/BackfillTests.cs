using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class BackfillTests
{
    private const string Consumer = "ledger.when-a-payment-is-entered";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consumer_that_is_new_gets_every_past_event_once_and_in_order()
    {
        await using var host = await LedgerHost.StartAsync();
        Guid[] accounts = [Guid.NewGuid(), Guid.NewGuid()];
        for (var number = 1; number <= 220; number++) await host.SendAsync(new EnterPayment(accounts[number % 2], number));
        await host.DrainAsync();
        await ForgetAsync(host, "1 = 1", "1 = 1");

        (await RunAsync(host)).ShouldBe((0, "220 past events are due for ledger.when-a-payment-is-entered.", ""));
        (await RunAsync(host)).ShouldBe((0, "0 past events are due for ledger.when-a-payment-is-entered.", ""));
        await host.DrainAsync();

        for (var index = 0; index < 2; index++)
            (await host.StatementAsync(accounts[index])).ShouldBe(string.Join(' ', Enumerable.Range(1, 220).Where(number => number % 2 == index)));
        (await host.ReadAsync(platform => platform.Inbox.CountAsync(row => row.HandledAt == null, Token))).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_new_consumer_had_before_it_was_filled_comes_again_behind_what_it_had_missed_and_other_keys_are_left_alone()
    {
        await using var host = await LedgerHost.StartAsync();
        var (late, whole) = (Guid.NewGuid(), Guid.NewGuid());
        foreach (var number in Enumerable.Range(1, 4)) await host.SendAsync(new EnterPayment(late, number));
        foreach (var number in Enumerable.Range(1, 2)) await host.SendAsync(new EnterPayment(whole, number));
        await host.DrainAsync();
        await ForgetAsync(host, "Position IN (1, 3)", "1 = 0");
        await host.SendAsync(new EnterPayment(late, 5));
        await host.Get<Relay>().HandOverAsync(Token);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        (await RunAsync(host)).Said.ShouldBe("2 past events are due for ledger.when-a-payment-is-entered.");
        await host.DrainAsync();

        (await host.StatementAsync(late)).ShouldBe("1 2 3 4 1 2 3 4 5");
        (await host.StatementAsync(whole)).ShouldBe("1 2");
    }

    [Fact]
    public async Task A_consumer_that_does_not_exist_is_refused_and_those_that_do_are_named()
    {
        await using var host = await LedgerHost.StartAsync();
        (await RunAsync(host, "ledger.nobody")).ShouldBe((1, "", $"There is no consumer \"ledger.nobody\"; there are:{Environment.NewLine}  {Consumer}"));
    }

    private static async Task<(int Exit, string Said, string Refused)> RunAsync(LedgerHost host, string consumer = Consumer)
    {
        await using var output = new StringWriter();
        await using var failure = new StringWriter();
        var exit = await host.Get<Backfill>().RunAsync(consumer, output, failure, Token);
        return (exit, output.ToString().TrimEnd(), failure.ToString().TrimEnd());
    }

    /// <summary>Makes the database look as if the consumer had not been there.</summary>
    private static Task<Result> ForgetAsync(LedgerHost host, string rows, string statements) => host.Get<IWriteDoor>().RunAsync(
        session =>
        {
            session.Statement($"DELETE FROM {session.Table("inbox")} WHERE {rows}").ExecuteNonQuery();
            session.Statement($"DELETE FROM ledger_statements WHERE {statements}").ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        Token);
}
