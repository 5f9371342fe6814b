namespace AmiPlatform.Events.Application.Meetings;

/// <summary>What a page of coming meetings shows: those that end after an instant, of one call or of all, behind the last one seen.</summary>
internal sealed record ComingMeetings(
    DateTimeOffset EndingAfter, bool WithPlanned, Guid? CallId, int Limit, MeetingPosition? Behind, bool LastFirst = false, bool? Count = null);
