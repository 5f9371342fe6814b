namespace AmiPlatform.Events.Domain.Meetings;

/// <summary>A text that people read: French always, English where somebody wrote it.</summary>
internal sealed record LocalizedText(string Fr, string? En = null);
