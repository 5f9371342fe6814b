using AmiPlatform.BuildingBlocks.Application.Calendars;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using CalendarEvent = AmiPlatform.BuildingBlocks.Application.Calendars.CalendarEvent;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Calendars;

/// <summary>Writes calendars with Ical.Net.</summary>
internal sealed class CalendarWriter : ICalendarWriter
{
    private const string Product = "-//AmiPlatform//AmiPlatform//FR";
    private static readonly DateTimeOffset LatestStart = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Write(CalendarDocument document)
    {
        var calendar = new Calendar { ProductId = Product, Method = document.Method.ToString().ToUpperInvariant() };
        if (CalendarText.Name(document.Name) is { } name)
        {
            calendar.AddProperty("NAME", name);
            calendar.AddProperty("X-WR-CALNAME", name);
        }

        foreach (var zone in document.Events.Select(entry => entry.When).OfType<CalendarHours>().Where(LocalTimeSays).GroupBy(hours => hours.Zone))
            calendar.AddTimeZone(Rules(zone.Key, zone.Min(hours => hours.Start)));
        foreach (var entry in document.Events) calendar.Events.Add(Entry(entry, document.Method));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar was written as nothing.");
    }

    private static Ical.Net.CalendarComponents.CalendarEvent Entry(CalendarEvent entry, CalendarMethod method)
    {
        var written = new Ical.Net.CalendarComponents.CalendarEvent
        {
            Uid = CalendarText.Name(entry.Uid),
            Sequence = entry.Sequence,
            DtStamp = new CalDateTime(entry.Stamp.UtcDateTime, hasTime: true),
            Summary = CalendarText.Lines(entry.Summary),
            Description = CalendarText.Lines(entry.Description),
            Location = CalendarText.Lines(entry.Location),
            Url = entry.Url,
            Status = entry.Cancelled ? EventStatus.Cancelled : entry.Tentative ? EventStatus.Tentative : EventStatus.Confirmed,
        };
        (written.Start, written.End) = Times(entry.When);
        if (entry.Organiser is { } organiser) written.Organizer = new Organizer(Mail(organiser)) { CommonName = CalendarText.Name(organiser.Name) };
        if (entry.Attendee is { } attendee) written.Attendees.Add(Attendee(attendee, method));
        return written;
    }

    private static (CalDateTime Start, CalDateTime? End) Times(CalendarTime when) => when switch
    {
        // DTEND is later than DTSTART or is not there (RFC 5545, 3.8.2.2).
        CalendarHours hours when hours.End <= hours.Start => (Written(hours.Start, hours), null),
        CalendarHours hours => (Written(hours.Start, hours), Written(hours.End, hours)),
        CalendarDays days => (new CalDateTime(days.First), new CalDateTime(days.Last.AddDays(1))), // DTEND is the first day that is not part of it.
        _ => throw new ArgumentOutOfRangeException(nameof(when), when, "A calendar has hours and days."),
    };

    // A local time that occurs twice is one of two instants, and readers do not agree which: such an entry is in UTC, beginning and end alike.
    private static CalDateTime Written(DateTimeOffset instant, CalendarHours hours) =>
        LocalTimeSays(hours) ? new(OnTheClock(instant, hours.Zone), hours.Zone, hasTime: true) : new(instant.UtcDateTime, hasTime: true);

    private static bool LocalTimeSays(CalendarHours hours) => !OccursTwice(hours.Start, hours.Zone) && !OccursTwice(hours.End, hours.Zone);

    private static bool OccursTwice(DateTimeOffset instant, string zone) => TimeZoneInfo.FindSystemTimeZoneById(zone).IsAmbiguousTime(OnTheClock(instant, zone));

    private static DateTime OnTheClock(DateTimeOffset instant, string zone) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;

    // The library looks for changes of clocks between this instant and a year after today, and fails where the first is later.
    private static VTimeZone Rules(string zone, DateTimeOffset earliest) =>
        VTimeZone.FromDateTimeZone(zone, (earliest < LatestStart ? earliest : LatestStart).UtcDateTime, includeHistoricalData: false);

    private static Attendee Attendee(CalendarPerson attendee, CalendarMethod method)
    {
        var invites = method == CalendarMethod.Request;
        return new Attendee(Mail(attendee))
        {
            CommonName = CalendarText.Name(attendee.Name),
            Role = ParticipationRole.RequiredParticipant,
            ParticipationStatus = invites ? Status(attendee.Reply) : null,
            Rsvp = invites && attendee.Reply == CalendarReply.None,
        };
    }

    private static string Status(CalendarReply reply) => reply switch
    {
        CalendarReply.Accepted => EventParticipationStatus.Accepted,
        CalendarReply.Declined => EventParticipationStatus.Declined,
        CalendarReply.Tentative => EventParticipationStatus.Tentative,
        _ => EventParticipationStatus.NeedsAction,
    };

    private static string Mail(CalendarPerson person) => $"mailto:{CalendarText.Name(person.Email)}";
}
