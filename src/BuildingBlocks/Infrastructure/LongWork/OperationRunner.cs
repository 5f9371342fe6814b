using System.Globalization;
using System.Net;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.BuildingBlocks.Infrastructure.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Does claimed work in the name of whoever started it, and keeps the claim meanwhile.</summary>
internal sealed partial class OperationRunner(
    Operations operations, WorkRegistry kinds, RunningOperations running, IFileStore store, IServiceScopeFactory scopes, OperationChanges changes, Messages messages, TimeProvider clock,
    ILogger<OperationRunner> logger)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Renewal = RetryPolicy.Lease / 3;

    /// <summary>Does the work; whatever becomes of it is written in its row.</summary>
    public async Task RunAsync(ClaimedOperation operation, CancellationToken stopping)
    {
        using var activity = Telemetry.Source.StartActivity(operation.Kind);
        using var run = new OperationRun(operation, store, stopping);
        using var beating = new CancellationTokenSource();
        running.Begin(run);
        var beats = BeatAsync(operation, run, beating.Token);
        try
        {
            var outcome = await AttemptAsync(operation, run);
            if (!outcome.IsSuccess) await operations.FailAsync(operation, run.Progress, StoredFaults.Of(outcome.Errors, messages));
            else changes.Pulse();
        }
        catch (LeaseLostException lost)
        {
            LogLost(lost.Message);
        }
        catch (OperationCanceledException) when (run.Token.IsCancellationRequested)
        {
            // Cancelled or taken over: then the row is not this host's any more, and giving it back changes nothing.
            LogStopped(operation.Kind, operation.Id);
            await operations.ReleaseAsync(operation);
        }
#pragma warning disable CA1031 // Whatever a handler throws is its operation's failure, not the worker's.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogBroken(operation.Kind, operation.Id, operation.Attempts + 1, exception);
            await PutOffAsync(operation, run, exception);
        }
        finally
        {
            running.End(run);
            await beating.CancelAsync();
            await beats;
        }
    }

    private async Task<IOutcome> AttemptAsync(ClaimedOperation operation, OperationRun run)
    {
        // One that took its host with it each time has begun so often without an end.
        if (operation.Attempts >= RetryPolicy.Attempts) return Result.From([OperationErrors.GivenUp(operation.Attempts)]);
        if (kinds.Find(operation.Kind) is not { } kind) return Result.From([OperationErrors.Unknown(operation.Kind)]);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(operation.Language);
        await using var scope = scopes.CreateAsyncScope();
        var surroundings = scope.ServiceProvider.GetRequiredService<RequestSurroundings>();
        surroundings.Caller.Resume(PersistedJson.Read<CallerSnapshot>(operation.Starter));
        surroundings.Context.Address = operation.Address is { } address ? IPAddress.Parse(address) : null;
        return await kind.RunAsync(scope.ServiceProvider, operation.Body, run, (session, result) => operations.Succeed(session, operation, run.Progress.Whole(), result));
    }

    private Task PutOffAsync(ClaimedOperation operation, OperationRun run, Exception exception)
    {
        var attempts = operation.Attempts + 1;
        return exception is JsonException || attempts >= RetryPolicy.Attempts
            ? operations.FailAsync(operation, run.Progress, StoredFaults.Of([OperationErrors.GivenUp(attempts)], messages))
            : operations.PutOffAsync(operation);
    }

    /// <summary>Keeps the claim until it is told to end, and stops the work when the claim is lost.</summary>
    private async Task BeatAsync(ClaimedOperation operation, OperationRun run, CancellationToken ended)
    {
        var (told, renewedAt) = (run.Progress, clock.GetUtcNow());
        try
        {
            while (true)
            {
                await Task.Delay(Beat, clock, ended);
                var progress = run.Progress;
                var now = clock.GetUtcNow();
                if (progress == told && now - renewedAt < Renewal) continue;
                if (!await operations.RenewAsync(operation, progress == told ? null : progress, ended)) run.Lose();
                (told, renewedAt) = (progress, now);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The work has ended.
        }
#pragma warning disable CA1031 // Without its claim the work cannot commit: it is stopped, and whoever claims it next begins anew.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogBroken(operation.Kind, operation.Id, operation.Attempts + 1, exception);
            run.Lose();
        }
    }

    [LoggerMessage(LogLevel.Information, "{What}")]
    private partial void LogLost(string what);

    [LoggerMessage(LogLevel.Information, "{Kind} {OperationId} stops here")]
    private partial void LogStopped(string kind, Guid operationId);

    [LoggerMessage(LogLevel.Error, "{Kind} {OperationId} was interrupted at attempt {Attempt}")]
    private partial void LogBroken(string kind, Guid operationId, int attempt, Exception exception);
}
