using System.Collections.Concurrent;
using System.Diagnostics;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class HandOverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consumer_goes_on_with_the_trace_of_the_command()
    {
        await using var host = await LedgerHost.StartAsync();
        var consumed = new ConcurrentBag<ActivityTraceId>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("AmiPlatform", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Kind == ActivityKind.Consumer) consumed.Add(activity.TraceId);
            },
        };
        ActivitySource.AddActivityListener(listener);
        ActivityTraceId sent;
        using (var command = new Activity("a command").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            sent = command.TraceId;
            (await host.SendAsync(new EnterPayment(Guid.NewGuid(), 1))).ShouldNotBeEmpty();
        }

        await host.DrainAsync();

        consumed.ShouldContain(sent);
    }

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
