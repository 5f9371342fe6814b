namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>How the launch meeting of a call stands.</summary>
internal enum LaunchMeetingState
{
    Announced,
    Postponed,
    Cancelled,
}
