using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>Carries out due acts, in the order of their instants.</summary>
internal sealed partial class ActRunner(PlannedActs acts, ActRegistry kinds, IServiceScopeFactory scopes, ILogger<ActRunner> logger)
{
    /// <summary>Carries out claimed acts.</summary>
    /// <returns>How many were claimed.</returns>
    public async Task<int> RunAsync(IReadOnlyList<ClaimedAct> claimed, CancellationToken cancellationToken)
    {
        for (var index = 0; index < claimed.Count; index++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                await acts.ReleaseAsync([.. claimed.Skip(index)]);
                break;
            }

            await RunAsync(claimed[index]);
        }

        return claimed.Count;
    }

    private async Task RunAsync(ClaimedAct claimed)
    {
        using var activity = Telemetry.Source.StartActivity(claimed.Name);
        try
        {
            if (kinds.Find(claimed.Name) is not { } kind) await FailAsync(claimed, $"No act is named {claimed.Name}.", null, dead: true);
            else if (await RunAsync(kind, kind.Read(claimed.Body), claimed) is { IsSuccess: false } refused)
                await FailAsync(claimed, string.Join(", ", refused.Errors.Select(error => error.Code)), null, dead: false);
        }
        catch (LeaseLostException lost)
        {
            LogLost(lost.Message);
        }
        catch (JsonException exception)
        {
            await FailAsync(claimed, RetryPolicy.Describe(exception), exception, dead: true);
        }
#pragma warning disable CA1031 // Whatever a handler throws is its act's failure, not the scheduler's.
        catch (Exception exception) when (exception is not WritingUnavailableException)
#pragma warning restore CA1031
        {
            await FailAsync(claimed, RetryPolicy.Describe(exception), exception, dead: false);
        }
    }

    private async Task<Result> RunAsync(ActKind kind, IScheduledAct act, ClaimedAct claimed)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
        return await scope.ServiceProvider.GetRequiredService<ModuleTransaction>().RunAsync(
            kind.Module,
            async session =>
            {
                acts.MarkDone(session, claimed);
                await kind.HandleAsync(scope.ServiceProvider, act, CancellationToken.None);
                return Result.Success;
            },
            null,
            CancellationToken.None);
    }

    private async Task FailAsync(ClaimedAct act, string error, Exception? exception, bool dead)
    {
        dead |= act.Attempts + 1 >= RetryPolicy.Attempts;
        if (dead) LogDead(act.Name, act.Key, error, exception);
        else LogFailed(act.Name, act.Key, act.Attempts + 1, error, exception);
        await acts.FailAsync(act, error, dead);
    }

    [LoggerMessage(LogLevel.Information, "{What}")]
    private partial void LogLost(string what);

    [LoggerMessage(LogLevel.Warning, "{Act} {Key} failed, attempt {Attempt}: {Error}")]
    private partial void LogFailed(string act, string key, int attempt, string error, Exception? exception);

    [LoggerMessage(LogLevel.Error, "{Act} {Key} waits for a decision: {Error}")]
    private partial void LogDead(string act, string key, string error, Exception? exception);
}
