using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>A text in the languages in which it was written.</summary>
/// <param name="Fr">French.</param>
/// <param name="En">English, if somebody wrote it.</param>
internal sealed record MeetingText(string Fr, string? En = null)
{
    public static MeetingText Of(LocalizedText text) => new(text.Fr, text.En);
}
