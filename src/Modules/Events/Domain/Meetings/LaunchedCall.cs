namespace AmiPlatform.Events.Domain.Meetings;

/// <summary>What a launch meeting takes over from the published call.</summary>
internal sealed record LaunchedCall(Guid CallId, string Title, DateTimeOffset LaunchAt, IReadOnlyList<ContactPoint> ContactPoints);
