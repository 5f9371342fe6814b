namespace AmiPlatform.Events.Domain.Meetings;

/// <summary>One point of the agenda; its place in the list is its order.</summary>
internal sealed record AgendaItem(LocalizedText Title, string? Presenter = null, int? Minutes = null);
