using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The deadline of a call has passed.</summary>
[ActName("calls.close-call")]
internal sealed record CloseCall(Guid CallId, DateTimeOffset Deadline) : IScheduledAct;

internal sealed class CloseCallHandler(ICallRepository calls) : IScheduledActHandler<CloseCall>
{
    public async Task HandleAsync(CloseCall act, CancellationToken cancellationToken) =>
        (await calls.FindAsync(new CallId(act.CallId), cancellationToken))?.TellDeadline(act.Deadline);
}
