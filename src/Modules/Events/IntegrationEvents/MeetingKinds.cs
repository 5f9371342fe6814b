namespace AmiPlatform.Events.IntegrationEvents;

/// <summary>The sorts of meeting that others act upon, as the events name them.</summary>
public static class MeetingKinds
{
    /// <summary>The meeting with which a call begins; a call has one at most.</summary>
    public const string LaunchMeeting = nameof(LaunchMeeting);
}
