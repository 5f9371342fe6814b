using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class HandOverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_reach_their_consumer_once_in_order_and_get_positions_without_a_gap()
    {
        await using var host = await LedgerHost.StartAsync();
        Guid[] accounts = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        for (var number = 1; number <= 150; number++) await host.SendAsync(new EnterPayment(accounts[number % 3], number));

        await host.DrainAsync();
        await host.DrainAsync();

        for (var index = 0; index < 3; index++)
            (await host.StatementAsync(accounts[index])).ShouldBe(string.Join(' ', Enumerable.Range(1, 150).Where(number => number % 3 == index)));
        (await host.ReadAsync(platform => platform.Events.OrderBy(row => row.Sequence).Select(row => row.Position).ToListAsync(Token)))
            .ShouldBe(Enumerable.Range(1, 150).Select(position => (long?)position));
        (await host.ReadAsync(platform => platform.Inbox.CountAsync(row => row.HandledAt != null && row.Attempts == 0, Token))).ShouldBe(150);
    }
}
