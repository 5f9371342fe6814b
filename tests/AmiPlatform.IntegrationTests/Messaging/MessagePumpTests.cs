using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Messaging.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class MessagePumpTests
{
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
