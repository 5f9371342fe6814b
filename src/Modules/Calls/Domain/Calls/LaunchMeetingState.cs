namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>How the launch meeting of a call stands.</summary>
internal enum LaunchMeetingState
{
    Announced,
    Postponed,
    Cancelled,

    /// <summary>It has another day than the calendar said when the call was published, and is not announced yet.</summary>
    Planned,
}
