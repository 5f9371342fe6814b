using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.Calls.IntegrationEvents;
using AmiPlatform.Events.Application.Guests;

namespace AmiPlatform.Events.Application.Calls;

/// <summary>Cancels the meetings of a call that was given up, unless they are held; those cancelled already stay as they are.</summary>
[Consumer("events.when-a-call-is-cancelled")]
internal sealed class WhenACallIsCancelled(IMeetingRepository meetings, ISeatingRepository seatings, ISchedule schedule, TimeProvider clock) : IIntegrationEventHandler<CallCancelled>
{
    public async Task HandleAsync(CallCancelled integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        foreach (var meeting in await meetings.UnheldOfAsync(integrationEvent.CallId, cancellationToken))
        {
            if (!meeting.Cancel(integrationEvent.Reason, clock.GetUtcNow()).IsSuccess) continue;
            if (await seatings.FindAsync(meeting.Id, cancellationToken) is { } seating) seating.End();
            TellGuests.Plan(meeting, schedule, clock.GetUtcNow());
        }
    }
}
