using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>One point of the agenda; its place in the list is its order.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Presenter">Who presents it.</param>
/// <param name="Minutes">How long it takes.</param>
internal sealed record MeetingAgendaItem(MeetingText Title, string? Presenter = null, int? Minutes = null)
{
    public static IReadOnlyList<MeetingAgendaItem> Of(IReadOnlyList<AgendaItem> agenda) =>
        [.. agenda.Select(item => new MeetingAgendaItem(MeetingText.Of(item.Title), item.Presenter, item.Minutes))];

    public AgendaItem ToItem() => new(new LocalizedText(Title.Fr, Title.En), Presenter, Minutes);
}
