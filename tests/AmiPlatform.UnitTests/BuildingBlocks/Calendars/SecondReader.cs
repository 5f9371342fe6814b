using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace AmiPlatform.UnitTests.BuildingBlocks.Calendars;

/// <summary>Reads calendars with npm's <c>ical.js</c>, an implementation that knows nothing of the one that wrote them.</summary>
internal static class SecondReader
{
    private const string FolderVariable = "AMIPLATFORM_ICALJS";

    private const string Script =
        """
        import ICAL from 'ical.js';
        import { readFileSync } from 'node:fs';
        const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
        for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
        const events = calendar.getAllSubcomponents('vevent').map(part => {
          const event = new ICAL.Event(part);
          return {
            uid: event.uid, sequence: event.sequence, summary: event.summary, description: event.description, location: event.location,
            status: part.getFirstPropertyValue('status'), organizer: event.organizer, attendees: event.attendees.map(person => person.getFirstValue()),
            replies: event.attendees.map(person => person.getParameter('partstat') ?? null), hasEnd: part.hasProperty('dtend'),
            start: event.startDate.toString(), end: event.endDate.toString(), zone: event.startDate.zone.tzid,
            startsAt: event.startDate.toJSDate().toISOString(), endsAt: event.endDate.toJSDate().toISOString(),
          };
        });
        console.log(JSON.stringify({ method: calendar.getFirstPropertyValue('method'), events }));
        """;

    public static ReadCalendar Read(string text)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Xunit.Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{FolderVariable} does not say where ical.js is installed.");
        using var node = Start(folder!);
        node.StandardInput.Write(text);
        node.StandardInput.Close();
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        if (node.ExitCode != 0) throw new InvalidOperationException(errors.GetAwaiter().GetResult());
        return JsonSerializer.Deserialize<ReadCalendar>(output, JsonSerializerOptions.Web)!;
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", Script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TZ"] = "Pacific/Auckland";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            Xunit.Assert.Skip($"node does not start: {missing.Message}");
            throw;
        }
    }
}

internal sealed record ReadCalendar(string Method, IReadOnlyList<ReadEvent> Events);

internal sealed record ReadEvent(
    string Uid,
    int Sequence,
    string Summary,
    string? Description,
    string? Location,
    string? Status,
    string? Organizer,
    IReadOnlyList<string> Attendees,
    IReadOnlyList<string?> Replies,
    bool HasEnd,
    string Start,
    string End,
    string Zone,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt);
