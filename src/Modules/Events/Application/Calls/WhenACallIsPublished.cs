using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;
using AmiPlatform.Events.Domain.Meetings;
using Microsoft.Extensions.Logging;

namespace AmiPlatform.Events.Application.Calls;

/// <summary>Plans the launch meeting of a call whose calendar has one; once, however often the event comes.</summary>
[Consumer("events.when-a-call-is-published")]
internal sealed partial class WhenACallIsPublished(
    IMeetingRepository meetings, IAuthority authority, IIdGenerator ids, ILogger<WhenACallIsPublished> log) : IIntegrationEventHandler<CallPublished>
{
    public async Task HandleAsync(CallPublished integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var call = integrationEvent.Call;
        if (call.Milestones.FirstOrDefault(milestone => milestone.Kind == MilestoneKinds.LaunchMeeting) is not { } launch) return;
        if (await meetings.HasLaunchOfAsync(integrationEvent.CallId, cancellationToken))
        {
            LogAlreadyPlanned(log, integrationEvent.CallId);
            return;
        }

        IReadOnlyList<ContactPoint> contacts = [.. call.ContactPoints.Select(point => new ContactPoint(point.Name, point.Email, point.Phone))];
        var venue = string.IsNullOrWhiteSpace(authority.DefaultVenue) ? null : new Venue(authority.DefaultVenue);
        meetings.Add(Meeting.PlanLaunch(
            new MeetingId(ids.Next()),
            new LaunchedCall(integrationEvent.CallId, call.Title, launch.At, contacts),
            new MeetingDefaults(authority.Name, authority.Zone.Id, venue)));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The launch meeting of call {CallId} is planned already.")]
    private static partial void LogAlreadyPlanned(ILogger log, Guid callId);
}
