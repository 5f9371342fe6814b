using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Shows a call to everyone; it opens and closes by itself from then on.</summary>
[Requires(CallsPermissions.Manage)]
internal sealed record PublishCall(Guid CallId) : ICommand;

internal sealed class PublishCallHandler(IAddressedCalls calls, ISchedule schedule, IAuthority authority, TimeProvider clock) : ICommandHandler<PublishCall>
{
    public async Task<Result> Handle(PublishCall command, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(command.CallId, cancellationToken) is not { } call) return CallErrors.NotFound(command.CallId);
        var faults = RuleParameters.Check(call.Rules);
        if (faults.Count > 0) return Result.Refused(faults);
        var now = clock.GetUtcNow();
        var published = call.Publish(now, LegalInstant.DateOf(now, authority.Zone));
        if (!published.IsSuccess) return published;
        if (call is { ToldOpening: null, SubmissionOpens: { } opens }) schedule.Opening(command.CallId, opens);
        schedule.Closing(command.CallId, call.SubmissionDeadline!.Value);
        return published;
    }
}
