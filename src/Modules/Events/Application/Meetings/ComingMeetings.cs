using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>What a page of meetings shows: those that end after an instant, or all, in one state or not cancelled, of one call or of all, behind the last one seen.</summary>
internal sealed record ComingMeetings(
    DateTimeOffset? EndingAfter, bool WithPlanned, Guid? CallId, int Limit, MeetingPosition? Behind, bool LastFirst = false, bool? Count = null, MeetingState? State = null);
