using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The opening instant of a call comes.</summary>
[ActName("calls.open-call")]
internal sealed record OpenCall(Guid CallId, DateTimeOffset Opens) : IScheduledAct;

internal sealed class OpenCallHandler(ICallRepository calls) : IScheduledActHandler<OpenCall>
{
    public async Task HandleAsync(OpenCall act, CancellationToken cancellationToken) =>
        (await calls.FindAsync(new CallId(act.CallId), cancellationToken))?.TellOpening(act.Opens);
}
