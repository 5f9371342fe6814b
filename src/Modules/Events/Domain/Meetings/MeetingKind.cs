namespace AmiPlatform.Events.Domain.Meetings;

internal enum MeetingKind
{
    LaunchMeeting,
    Committee,
    Workshop,
    Other,
}
