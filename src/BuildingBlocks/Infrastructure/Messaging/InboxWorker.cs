using System.Diagnostics;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Lets consumers handle their due rows: the events of one key one after the other in each module, different keys side by side (on SQLite in one commit).</summary>
internal sealed partial class InboxWorker(
    Inbox inbox, ConsumerRegistry consumers, IServiceScopeFactory scopes, EventProgress progress, HandOverProbe probe, DatabaseLocation database, ILogger<InboxWorker> logger)
{
    private readonly int sideBySide = database.Provider == DatabaseProvider.Sqlite ? 100 : 8;

    /// <summary>Handles claimed rows.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(IReadOnlyList<Delivery> claimed, CancellationToken cancellationToken)
    {
        if (claimed.Count == 0) return 0;
        probe(HandOverStep.Claimed);
        var keys = claimed.GroupBy(delivery => (delivery.Module, delivery.OrderingKey)).Select(key => key.ToArray());
        await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = sideBySide }, (key, _) => RunInOrderAsync(key, cancellationToken));
        return claimed.Count;
    }

    private async ValueTask RunInOrderAsync(Delivery[] deliveries, CancellationToken cancellationToken)
    {
        for (var index = 0; index < deliveries.Length; index++)
        {
            if (!cancellationToken.IsCancellationRequested && await TryHandleAsync(deliveries[index], cancellationToken)) continue;
            await inbox.ReleaseAsync(deliveries[index..]);
            return;
        }
    }

    /// <summary>Lets the consumer handle one claimed row.</summary>
    /// <returns>Whether it did; then what is behind it may follow.</returns>
    public async Task<bool> TryHandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity(delivery.Consumer, ActivityKind.Consumer, delivery.TraceParent);
        if (consumers.Find(delivery.Consumer, delivery.Event.Name) is not { } subscription)
            return await FailAsync(delivery, $"{delivery.Consumer} does not know {delivery.Event.Name}.", null, dead: true);
        try
        {
            var outcome = await HandleAsync(subscription, subscription.Read(delivery.Body), delivery, cancellationToken);
            if (!outcome.IsSuccess) return await FailAsync(delivery, string.Join(", ", outcome.Errors.Select(error => error.Code)), null, dead: false);
        }
        catch (LeaseLostException lost)
        {
            LogLost(lost.Message);
            return false;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException { Source: "System.Text.Json" })
        {
            return await FailAsync(delivery, RetryPolicy.Describe(exception), exception, dead: true);
        }
#pragma warning disable CA1031 // Whatever a handler throws is its row's failure, not the worker's.
        catch (Exception exception) when (exception is not WritingUnavailableException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return await FailAsync(delivery, RetryPolicy.Describe(exception), exception, dead: false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        probe(HandOverStep.Committed);
        progress.Report(delivery.Event.Id);
        return true;
    }

    private async Task<Result> HandleAsync(Subscription subscription, IIntegrationEvent integrationEvent, Delivery delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
        return await scope.ServiceProvider.GetRequiredService<ModuleTransaction>().RunAsync(
            subscription.Module,
            async _ =>
            {
                await subscription.HandleAsync(scope.ServiceProvider, integrationEvent, delivery.Event, cancellationToken);
                return Result.Success;
            },
            (session, _, _) =>
            {
                probe(HandOverStep.Handled);
                inbox.MarkHandled(session, delivery);
                probe(HandOverStep.Marked);
            },
            cancellationToken);
    }

    private async Task<bool> FailAsync(Delivery delivery, string error, Exception? exception, bool dead)
    {
        dead |= delivery.Attempts + 1 >= RetryPolicy.Attempts;
        if (dead) LogDead(delivery.Consumer, delivery.Event.Name, delivery.Event.Id, error, exception);
        else LogFailed(delivery.Consumer, delivery.Event.Name, delivery.Event.Id, delivery.Attempts + 1, error, exception);
        await inbox.FailAsync(delivery, error, dead);
        if (dead) progress.Report(delivery.Event.Id);
        return false;
    }

    [LoggerMessage(LogLevel.Information, "{What}")]
    private partial void LogLost(string what);

    [LoggerMessage(LogLevel.Warning, "{Consumer} failed at {Event} {EventId}, attempt {Attempt}: {Error}")]
    private partial void LogFailed(string consumer, string @event, Guid eventId, int attempt, string error, Exception? exception);

    [LoggerMessage(LogLevel.Error, "{Consumer} is stopped by {Event} {EventId}, which waits for a decision: {Error}")]
    private partial void LogDead(string consumer, string @event, Guid eventId, string error, Exception? exception);
}
