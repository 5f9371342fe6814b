using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class RedeliveryTests(ITestOutputHelper output)
{
    private const int Seeds = 25;

    [Fact]
    public async Task Every_event_three_times_and_more_shuffled_between_keys_on_four_threads_leaves_the_state_of_once_in_order()
    {
        await using var host = await LedgerHost.StartAsync();
        var worker = host.Get<InboxWorker>();
        var first = Environment.TickCount;
        output.WriteLine($"seeds {first} to {first + Seeds - 1}");
        for (var seed = first; seed < first + Seeds; seed++)
        {
            var accounts = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToArray();
            var random = new Random(seed);
            foreach (var number in Enumerable.Range(1, 8))
            {
                foreach (var account in accounts) await host.SendAsync(new EnterPayment(account, number));
            }

            await host.Get<Relay>().HandOverAsync(TestContext.Current.CancellationToken);
            var deliveries = await host.Get<Inbox>().ClaimAsync(TestContext.Current.CancellationToken);
            deliveries.Count.ShouldBe(48);

            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ShuffleBetweenKeys(deliveries, random)).ToArray().Select(order => Task.Run(async () =>
            {
                foreach (var delivery in order) await worker.TryHandleAsync(delivery, TestContext.Current.CancellationToken);
            })));

            var statements = await host.StatementsAsync();
            foreach (var account in accounts) statements[account].ShouldBe("1 2 3 4 5 6 7 8", $"seed {seed}");
        }
    }

    private static List<Delivery> ShuffleBetweenKeys(IReadOnlyList<Delivery> deliveries, Random random)
    {
        var keys = deliveries.GroupBy(delivery => delivery.OrderingKey).Select(key => new Queue<Delivery>(key)).ToList();
        var order = new List<Delivery>(deliveries.Count);
        while (keys.Count > 0)
        {
            var key = keys[random.Next(keys.Count)];
            order.Add(key.Dequeue());
            if (key.Count == 0) keys.Remove(key);
        }

        return order;
    }
}
