using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.FrontPage;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Infrastructure.FrontPage;

/// <summary>The meetings that the public may come to, behind them those that wait for another date.</summary>
internal sealed class ComingMeetingsSection(IDispatcher dispatcher, Messages messages) : IFrontPageSection
{
    private const int Most = 5;

    public int Place => 20;

    public async Task<FrontPageSection> ReadAsync(CultureInfo language, CancellationToken cancellationToken)
    {
        var announced = (await dispatcher.SendAsync(new BrowseMeetings(State: MeetingState.Announced, Limit: Most), cancellationToken)).Value;
        var postponed = (await dispatcher.SendAsync(new BrowseMeetings(State: MeetingState.Postponed, Limit: Most), cancellationToken)).Value;
        MeetingSummary[] meetings = [.. announced.Items, .. postponed.Items];
        return new FrontPageSection(
            messages.Say("events.front-page-title", language),
            meetings.Length == 0 ? [messages.Say("events.front-page-empty", language)] : (announced.NextCursor ?? postponed.NextCursor) is not null ? [messages.Say("events.front-page-more", language, ("shown", meetings.Length))] : [],
            [.. meetings.Select(meeting => Item(meeting, language))],
            new FrontPageLink(messages.Say("events.front-page-all", language), "/api/events/meetings"));
    }

    private FrontPageItem Item(MeetingSummary meeting, CultureInfo language)
    {
        var english = language.TwoLetterISOLanguageName == "en" ? meeting.Subject.En : null;
        string?[] place = [meeting.Venue?.Name, meeting.Venue?.Street, meeting.Venue?.Commune];
        return new FrontPageItem(
            english ?? meeting.Subject.Fr,
            english is null ? MessageCatalog.Languages[0] : "en",
            $"/api/events/meetings/{meeting.Id}",
            [
                messages.Say(meeting.State == MeetingState.Postponed ? "events.front-page-postponed" : "events.front-page-start", language, ("start", meeting.StartsAt)),
                .. meeting.Venue is null ? Array.Empty<string>() : [string.Join(", ", place.OfType<string>())],
                .. meeting.VideoLink is null ? Array.Empty<string>() : [messages.Say("events.front-page-video", language)],
            ]);
    }
}
