using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Demonstration;

/// <summary>Publishes a draft as of the instant at which it opened, so that a call whose deadline has passed exists to show the platform; nobody sees it open.</summary>
[Requires(CallsPermissions.Manage)]
internal sealed record SeedClosedCall(Guid CallId) : ICommand;

internal sealed class SeedClosedCallHandler(ICallRepository calls, ISchedule schedule, IAuthority authority) : ICommandHandler<SeedClosedCall>
{
    public async Task<Result> Handle(SeedClosedCall command, CancellationToken cancellationToken)
    {
        if (await calls.FindAsync(new CallId(command.CallId), cancellationToken) is not { SubmissionOpens: { } opened } call) return CallErrors.NotFound(command.CallId);
        var published = call.Publish(opened, LegalInstant.DateOf(opened, authority.Zone));
        if (published.IsSuccess) schedule.Closing(command.CallId, call.SubmissionDeadline!.Value);
        return published;
    }
}
