using System.Text;
using AmiPlatform.BuildingBlocks.Application.Calendars;
using AmiPlatform.BuildingBlocks.Infrastructure.Calendars;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Calendars;

public sealed class CalendarWriterTests
{
    private const string Paris = "Europe/Paris";
    private static readonly DateTimeOffset Stamp = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset InWinter = new(2027, 3, 26, 16, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset InSummer = new(2027, 3, 29, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_invitation_says_what_it_asks_who_invites_whom_and_when_in_the_zone_of_the_place()
    {
        var written = Lines(Write(CalendarMethod.Request, Meeting(InWinter) with
        {
            Location = "Salle du conseil, rue Lavoisier, Lens",
            Organiser = new CalendarPerson("politique-ville@agglo.example", "Communauté d’agglomération"),
            Attendee = new CalendarPerson("lea@association.example"),
            Url = new Uri("https://ami.example/meetings/7"),
        }));

        written.ShouldContainLines(
            "METHOD:REQUEST",
            "UID:0199-meeting",
            "SEQUENCE:3",
            "DTSTAMP:20270104T090000Z",
            "DTSTART;TZID=Europe/Paris:20270326T170000",
            "DTEND;TZID=Europe/Paris:20270326T190000",
            "ORGANIZER;CN=Communauté d’agglomération:mailto:politique-ville@agglo.example",
            @"LOCATION:Salle du conseil\, rue Lavoisier\, Lens",
            "URL:https://ami.example/meetings/7",
            "STATUS:CONFIRMED");
        written.Single(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            line => line.ShouldEndWith(":mailto:lea@association.example"),
            line => line.ShouldContain("PARTSTAT=NEEDS-ACTION"),
            line => line.ShouldContain("RSVP=TRUE"));
    }

    [Fact]
    public void The_rules_of_daylight_in_Paris_come_with_it()
    {
        var written = Lines(Write(CalendarMethod.Publish, Meeting(InWinter)));

        written.ShouldContainLines(
            "TZID:Europe/Paris", "BEGIN:DAYLIGHT", "TZOFFSETTO:+0200", "BEGIN:STANDARD", "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10");
        written.Count(line => line == "BEGIN:VTIMEZONE").ShouldBe(1);
    }

    [Fact]
    public void A_cancelled_meeting_is_cancelled_and_expects_no_answer()
    {
        var written = Lines(Write(CalendarMethod.Cancel, Meeting(InWinter) with { Cancelled = true, Attendee = new CalendarPerson("lea@association.example", "Léa") }));

        written.ShouldContainLines("METHOD:CANCEL", "STATUS:CANCELLED");
        written.Single(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal)).ShouldNotContain("RSVP=TRUE");
    }

    [Theory]
    [InlineData(CalendarReply.Accepted, "PARTSTAT=ACCEPTED")]
    [InlineData(CalendarReply.Declined, "PARTSTAT=DECLINED")]
    [InlineData(CalendarReply.Tentative, "PARTSTAT=TENTATIVE")]
    public void Whoever_has_answered_is_not_asked_again(CalendarReply reply, string status)
    {
        var written = Lines(Write(CalendarMethod.Request, Meeting(InWinter) with { Attendee = new CalendarPerson("lea@association.example") { Reply = reply } }));

        var attendee = written.Single(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
        attendee.ShouldContain(status);
        attendee.ShouldNotContain("RSVP=TRUE");
    }

    [Fact]
    public void A_moment_has_no_end()
    {
        var moment = Meeting(InWinter) with { When = new CalendarHours(InWinter, InWinter, Paris) };

        Lines(Write(CalendarMethod.Publish, moment)).ShouldAllBe(line => !line.StartsWith("DTEND", StringComparison.Ordinal) && !line.StartsWith("DURATION", StringComparison.Ordinal));
    }

    [Fact]
    public void A_whole_day_ends_before_the_next_one()
    {
        var day = Meeting(InWinter) with { When = new CalendarDays(new DateOnly(2027, 5, 31), new DateOnly(2027, 5, 31)) };

        Lines(Write(CalendarMethod.Publish, day)).ShouldContainLines("DTSTART;VALUE=DATE:20270531", "DTEND;VALUE=DATE:20270601");
    }

    [Fact]
    public void A_calendar_without_entries_is_still_one()
    {
        Lines(new CalendarWriter().Write(new CalendarDocument(CalendarMethod.Publish, [], "Réunions"))).ShouldContainLines(
            "BEGIN:VCALENDAR", "VERSION:2.0", "NAME:Réunions", "END:VCALENDAR");
    }

    [Theory]
    [InlineData("Réunion\r\nATTENDEE:mailto:intrus@mal.example")]
    [InlineData("Réunion\nEND:VEVENT")]
    [InlineData("Réunion\rBEGIN:VALARM")]
    [InlineData("Réunion\u0085BEGIN:VALARM\u2028X\0\u0007")]
    public void A_text_stays_in_its_line_whatever_it_holds(string summary)
    {
        var raw = Write(CalendarMethod.Publish, Meeting(InWinter) with { Summary = summary });

        Lines(raw).Count(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal)).ShouldBe(1);
        Lines(raw).Where(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal) || line is "BEGIN:VALARM").ShouldBeEmpty();
        Lines(raw).Count(line => line == "END:VEVENT").ShouldBe(1);
        raw.Where(character => char.IsControl(character) && character is not ('\r' or '\n')).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_cannot_leave_its_quotation_marks()
    {
        var written = Lines(Write(CalendarMethod.Request, Meeting(InWinter) with { Organiser = new CalendarPerson("a@agglo.example", "Ville\";SENT-BY=\"mailto:x@mal.example\r\nX-MAL:1") }));

        written.Single(line => line.StartsWith("ORGANIZER", StringComparison.Ordinal)).ShouldEndWith(":mailto:a@agglo.example");
        written.ShouldNotContain("X-MAL:1");
        written.Single(line => line.StartsWith("ORGANIZER", StringComparison.Ordinal)).Count(character => character == '"').ShouldBe(2);
    }

    [Fact]
    public void Long_lines_are_folded_at_75_octets_and_end_as_the_standard_says()
    {
        var written = Write(CalendarMethod.Publish, Meeting(InWinter) with { Summary = string.Concat(Enumerable.Repeat("é😀à ", 60)) });

        written.Replace("\r\n", string.Empty, StringComparison.Ordinal).ShouldNotContain('\n');
        written.Split("\r\n").Max(Encoding.UTF8.GetByteCount).ShouldBeLessThanOrEqualTo(75);
        written.ShouldNotContain('\uFFFD');
    }

    [Fact]
    public void Another_implementation_reads_17_o_clock_in_Paris_on_both_sides_of_the_change_to_summer_time()
    {
        var read = SecondReader.Read(Write(
            CalendarMethod.Publish,
            Meeting(InWinter),
            Meeting(InSummer) with { Uid = "0199-other", Summary = "Réunion, suite; «fin»\net questions", Location = "Lens" }));

        read.Method.ShouldBe("PUBLISH");
        read.Events.Select(meeting => (meeting.Start, meeting.Zone, meeting.StartsAt)).ShouldBe(
            [("2027-03-26T17:00:00", Paris, InWinter), ("2027-03-29T17:00:00", Paris, InSummer)]);
        read.Events.Select(meeting => meeting.EndsAt - meeting.StartsAt).ShouldAllBe(length => length == TimeSpan.FromHours(2));
        read.Events[1].ShouldSatisfyAllConditions(
            meeting => meeting.Uid.ShouldBe("0199-other"),
            meeting => meeting.Sequence.ShouldBe(3),
            meeting => meeting.Summary.ShouldBe("Réunion, suite; «fin»\net questions"),
            meeting => meeting.Location.ShouldBe("Lens"));
    }

    [Fact]
    public void An_entry_however_far_away_is_at_17_o_clock_on_both_sides_of_the_change_too()
    {
        DateTimeOffset[] starts = [new(2040, 3, 23, 16, 0, 0, TimeSpan.Zero), new(2040, 3, 26, 15, 0, 0, TimeSpan.Zero)];

        var read = SecondReader.Read(Write(CalendarMethod.Publish, [.. starts.Select(Meeting)]));

        read.Events.Select(meeting => (meeting.Start, meeting.Zone, meeting.StartsAt)).ShouldBe(
            [("2040-03-23T17:00:00", Paris, starts[0]), ("2040-03-26T17:00:00", Paris, starts[1])]);
    }

    [Fact]
    public void An_hour_that_occurs_twice_is_written_so_that_it_can_only_be_one_instant()
    {
        DateTimeOffset change = new(2027, 10, 31, 1, 0, 0, TimeSpan.Zero);
        (DateTimeOffset Start, DateTimeOffset End)[] times =
        [
            (change.AddMinutes(-30), change.AddMinutes(15)), (change.AddMinutes(30), change.AddMinutes(30)), (change.AddMinutes(-30), change.AddMinutes(-30)),
            (change.AddHours(-2), change.AddMinutes(30)), (change.AddMinutes(30), change.AddHours(2)), (change.AddHours(-2), change.AddHours(2)),
        ];

        var written = Write(CalendarMethod.Publish, [.. times.Select(time => Meeting(change) with { When = new CalendarHours(time.Start, time.End, Paris) })]);

        Lines(written).ShouldContainLines("DTSTART:20271031T003000Z", "DTEND:20271031T011500Z", "DTSTART;TZID=Europe/Paris:20271031T010000", "DTEND;TZID=Europe/Paris:20271031T040000");
        SecondReader.Read(written).Events.Select(entry => (entry.StartsAt, entry.HasEnd ? entry.EndsAt : entry.StartsAt)).ShouldBe(times);
    }

    [Fact]
    public void A_calendar_in_which_no_time_names_a_zone_brings_the_rules_of_none()
    {
        DateTimeOffset twice = new(2027, 10, 31, 1, 30, 0, TimeSpan.Zero);

        Lines(Write(CalendarMethod.Publish, Meeting(twice) with { When = new CalendarHours(twice, twice, Paris) })).ShouldNotContain("BEGIN:VTIMEZONE");
    }

    private static CalendarEvent Meeting(DateTimeOffset start) =>
        new("0199-meeting", 3, Stamp, "Réunion de lancement", new CalendarHours(start, start.AddHours(2), Paris));

    private static string Write(CalendarMethod method, params CalendarEvent[] entries) => new CalendarWriter().Write(new CalendarDocument(method, entries));

    private static string[] Lines(string text) =>
        text.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
}

internal static class LineAssertions
{
    public static void ShouldContainLines(this string[] written, params string[] expected) => expected.ShouldBeSubsetOf(written);
}
