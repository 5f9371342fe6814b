namespace AmiPlatform.Events.Domain.Meetings;

/// <summary>What the authority's settings say of every meeting until somebody decides otherwise.</summary>
internal sealed record MeetingDefaults(string Organiser, string TimeZone, Venue? Venue);
