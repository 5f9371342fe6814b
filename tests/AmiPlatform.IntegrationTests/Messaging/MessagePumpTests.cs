using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class MessagePumpTests
{
    [Fact]
    public async Task Catching_up_does_what_was_left_at_its_beginning_and_does_not_wait_for_what_arrives_meanwhile()
    {
        LedgerHost? busy = null;
        var arrived = 0;
        var arrivals = Guid.NewGuid();
        await using var host = await LedgerHost.StartAsync(step =>
        {
            if (step == HandOverStep.HandedOver) busy?.SendAsync(new EnterPayment(arrivals, ++arrived)).GetAwaiter().GetResult();
        });
        var (paid, planned, poisoned) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        for (var number = 1; number <= 250; number++) await host.SendAsync(new EnterPayment(paid, number));
        await host.SendAsync(new PlanPayment(planned, 7, host.Clock.GetUtcNow()));
        await host.SendAsync(new EnterPayment(poisoned, 1));
        host.Faults.Poisoned[poisoned] = true;
        busy = host;

        await host.Get<IMessagePump>().CatchUpAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        busy = null;
        arrived.ShouldBePositive();
        (await host.StatementAsync(paid)).ShouldBe(string.Join(' ', Enumerable.Range(1, 250)));
        (await host.ReadAsync(context => context.Acts.CountAsync(act => act.Module == "ledger" && act.DoneAt != null))).ShouldBe(1);
        host.Faults.Attempts[poisoned].ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_is_disposed_while_a_round_runs_waits_for_its_end_and_nothing_breaks()
    {
        using var log = new LogRecorder();
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var goOn = new ManualResetEventSlim();
        var host = await LedgerHost.StartAsync(
            step =>
            {
                if (step != HandOverStep.Woken) return;
                running.TrySetResult();
                goOn.Wait(TestContext.Current.CancellationToken);
            },
            configure: services => services.AddLogging(logging => logging.AddProvider(log)));
        await host.StartBackgroundAsync();
        await running.Task.WaitAsync(TestContext.Current.CancellationToken);

        var disposal = Task.Run(async () => await host.DisposeAsync(), TestContext.Current.CancellationToken);
        await Task.WhenAny(disposal, Task.Delay(200, TestContext.Current.CancellationToken));
        disposal.IsCompleted.ShouldBeFalse();
        goOn.Set();

        await disposal.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        log.Lines.ShouldBeEmpty();
    }
}
