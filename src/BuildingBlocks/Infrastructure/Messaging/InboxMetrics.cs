using System.Diagnostics.Metrics;
using AmiPlatform.BuildingBlocks.Application.Pipeline;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Pending and dead messages and the age of the oldest unfinished one, per consumer; counted when somebody measures, at most every few seconds.</summary>
internal sealed class InboxMetrics(InboxFigures figures, TimeProvider clock) : IHostedService, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly Meter meter = new(Telemetry.Name);
    private readonly Lock counting = new();
    private IReadOnlyList<ConsumerFigures> counted = [];
    private DateTimeOffset countedAt;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meter.CreateObservableGauge("ami.messages.pending", () => Measure(consumer => consumer.Pending), description: "Events a consumer has not handled.");
        meter.CreateObservableGauge("ami.messages.dead", () => Measure(consumer => consumer.Dead), description: "Events that wait for an administrator's decision.");
        meter.CreateObservableGauge("ami.messages.oldest", () => Measure(consumer => (clock.GetUtcNow() - consumer.Oldest).TotalSeconds), "s", "Age of the oldest unfinished event.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<T>> Measure<T>(Func<ConsumerFigures, T> figure)
        where T : struct
    {
        lock (counting)
        {
            if (clock.GetUtcNow() - countedAt > Fresh) (counted, countedAt) = (figures.Consumers(), clock.GetUtcNow());
            return [.. counted.Select(consumer => new Measurement<T>(figure(consumer), new KeyValuePair<string, object?>("consumer", consumer.Consumer)))];
        }
    }
}
