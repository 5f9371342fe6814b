namespace AmiPlatform.Events.Domain.Meetings;

/// <summary>What the guards look at.</summary>
/// <param name="Place">Where the meeting is.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Now">The instant of the action.</param>
internal readonly record struct MeetingFacts(MeetingPlace Place, DateTimeOffset StartsAt, DateTimeOffset Now);
