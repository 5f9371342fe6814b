using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Calendars;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>How a meeting stands in a calendar: the same entry for ever, whose sequence says that it changed.</summary>
internal static class MeetingCalendar
{
    public static CalendarEvent Entry(Meeting meeting, IAuthority authority, IPublicLinks links) =>
        new(meeting.Id.Value.ToString(), meeting.Sequence, meeting.ChangedAt ?? meeting.AnnouncedAt ?? meeting.StartsAt, meeting.Subject.Fr,
            new CalendarHours(meeting.StartsAt, meeting.EndsAt, meeting.TimeZone))
        {
            Location = meeting.Place.Venue?.ToLine() ?? meeting.Place.VideoLink,
            Description = Description(meeting),
            Organiser = Organiser(meeting, authority),
            Url = links.To($"/api/events/meetings/{meeting.Id.Value}"),
            Tentative = meeting.State == MeetingState.Postponed,
            Cancelled = meeting.State == MeetingState.Cancelled,
        };

    private static CalendarPerson? Organiser(Meeting meeting, IAuthority authority) =>
        (authority.Email ?? meeting.ContactPoints.FirstOrDefault(point => point.Email is not null)?.Email) is { } email ? new CalendarPerson(email, meeting.Organiser) : null;

    private static string? Description(Meeting meeting)
    {
        string?[] lines =
        [
            meeting.CancellationReason,
            .. meeting.Agenda.Select((item, index) => $"{index + 1}. {item.Title.Fr}"),
            meeting.Place.Venue?.AccessNotes,
            meeting.Place.VideoLink,
        ];
        var text = string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
        return text.Length == 0 ? null : text;
    }
}
