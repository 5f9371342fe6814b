namespace AmiPlatform.Events.Domain.Meetings;

internal sealed record ContactPoint(string Name, string? Email, string? Phone);
