using System.Diagnostics;
using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Application.Pipeline;

/// <summary>A span and a duration for each request, by its type and outcome; never its content.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
public sealed class TelemetryBehavior<TRequest, TOutcome> : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    /// <inheritdoc/>
    public async Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        using var activity = Telemetry.Source.StartActivity(typeof(TRequest).Name);
        var started = Stopwatch.GetTimestamp();
        var outcome = await next();
        var code = outcome.IsSuccess ? "success" : outcome.Errors[0].Code;
        activity?.SetTag("ami.outcome", code);
        Telemetry.Requests.Record(Stopwatch.GetElapsedTime(started).TotalMilliseconds, new TagList { { "request", typeof(TRequest).Name }, { "outcome", code } });
        return outcome;
    }
}
