namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>What the call has heard of its launch meeting, which may leave the date that the calendar gave when it was published.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="State">How it stands.</param>
/// <param name="StartsAt">When it begins, or was to begin.</param>
/// <param name="ChangedAt">Instant of the change that was heard last.</param>
/// <param name="Position">Of the event that was heard last; an earlier one that comes again changes nothing.</param>
internal sealed record LaunchMeeting(Guid MeetingId, LaunchMeetingState State, DateTimeOffset StartsAt, DateTimeOffset ChangedAt, long Position);
