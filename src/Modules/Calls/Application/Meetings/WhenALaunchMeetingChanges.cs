using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Events.IntegrationEvents;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.Calls.Application.Meetings;

/// <summary>Keeps the calendar of a call true when its launch meeting is announced for another time, moved, postponed or cancelled.</summary>
[Consumer("calls.when-a-launch-meeting-changes")]
internal sealed partial class WhenALaunchMeetingChanges(ICallRepository calls, ILogger<WhenALaunchMeetingChanges> log) :
    IIntegrationEventHandler<MeetingScheduled>,
    IIntegrationEventHandler<MeetingRescheduled>,
    IIntegrationEventHandler<MeetingPostponed>,
    IIntegrationEventHandler<MeetingCancelled>
{
    public Task HandleAsync(MeetingScheduled integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        HearAsync(
            integrationEvent.CallId,
            integrationEvent.Kind,
            new LaunchMeeting(integrationEvent.MeetingId, LaunchMeetingState.Announced, integrationEvent.StartsAt, integrationEvent.AnnouncedAt, metadata.Position),
            cancellationToken);

    public Task HandleAsync(MeetingRescheduled integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        HearAsync(
            integrationEvent.CallId,
            integrationEvent.Kind,
            new LaunchMeeting(
                integrationEvent.MeetingId, integrationEvent.WasAnnounced ? LaunchMeetingState.Announced : LaunchMeetingState.Planned, integrationEvent.StartsAt, integrationEvent.RescheduledAt, metadata.Position),
            cancellationToken);

    public Task HandleAsync(MeetingPostponed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        HearAsync(
            integrationEvent.CallId,
            integrationEvent.Kind,
            new LaunchMeeting(integrationEvent.MeetingId, LaunchMeetingState.Postponed, integrationEvent.StartsAt, integrationEvent.PostponedAt, metadata.Position),
            cancellationToken);

    public Task HandleAsync(MeetingCancelled integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        HearAsync(
            integrationEvent.CallId,
            integrationEvent.Kind,
            new LaunchMeeting(integrationEvent.MeetingId, LaunchMeetingState.Cancelled, integrationEvent.StartsAt, integrationEvent.CancelledAt, metadata.Position),
            cancellationToken);

    private async Task HearAsync(Guid? callId, string kind, LaunchMeeting meeting, CancellationToken cancellationToken)
    {
        if (callId is not { } id || kind != MeetingKinds.LaunchMeeting) return;
        if (await calls.FindAsync(new CallId(id), cancellationToken) is { } call) call.Hear(meeting);
        else LogUnknownCall(log, meeting.MeetingId, id);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Meeting {MeetingId} is the launch of call {CallId}, which does not exist.")]
    private static partial void LogUnknownCall(ILogger log, Guid meetingId, Guid callId);
}
