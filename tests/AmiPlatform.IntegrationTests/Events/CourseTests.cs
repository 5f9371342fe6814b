using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

public sealed class CourseTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private HttpClient manager = null!;
    private HttpClient anyone = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        manager = await platform.As("programme-manager");
        anyone = platform.Anonymous();
    }

    public ValueTask DisposeAsync()
    {
        manager.Dispose();
        anyone.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_meeting_keeps_its_entry_in_calendars_from_the_request_over_the_new_date_to_the_cancellation()
    {
        var room = await Room.OpenAsync(platform, manager, 10, new DateTimeOffset(2027, 11, 8, 8, 0, 0, TimeSpan.Zero));
        var link = $"{(await room.InviteAsync(1))[0]}/calendar.ics";
        var start = new DateTimeOffset(2028, 3, 31, 8, 0, 0, TimeSpan.Zero);

        (await TextAsync(link)).ShouldContainAll("METHOD:REQUEST", $"UID:{room.MeetingId}", "SEQUENCE:0", "ORGANIZER", "DTSTART;TZID=Europe/Paris:20271108T090000", "BEGIN:VTIMEZONE");
        (await manager.WriteAsync($"{room.Path}/postpone", null, "\"3\"")).Expect(HttpStatusCode.NoContent);
        (await TextAsync(link)).ShouldContainAll("SEQUENCE:1", "STATUS:TENTATIVE");
        (await manager.WriteAsync($"{room.Path}/reschedule", new { startsAt = start, endsAt = start.AddHours(2) }, "\"4\"")).Expect(HttpStatusCode.NoContent);
        (await TextAsync(link)).ShouldContainAll("METHOD:REQUEST", $"UID:{room.MeetingId}", "SEQUENCE:2", "STATUS:CONFIRMED", "DTSTART;TZID=Europe/Paris:20280331T100000");
        (await manager.WriteAsync($"{room.Path}/cancel", new { reason = "La salle est fermée." }, "\"5\"")).Expect(HttpStatusCode.NoContent);
        (await TextAsync(link)).ShouldContainAll("METHOD:CANCEL", $"UID:{room.MeetingId}", "SEQUENCE:3", "STATUS:CANCELLED", "La salle est fermée.");
        (await TextAsync($"{room.Path}/calendar.ics")).ShouldContainAll("METHOD:CANCEL", "SEQUENCE:3");
        (await Room.AnswerAsync(anyone, link[..^"/calendar.ics".Length], "Attending")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("events.action-not-allowed");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_guest_of_a_meeting_that_is_given_up_has_no_offer_left_and_is_asked_for_no_answer(bool withItsCall)
    {
        var room = await Room.OpenAsync(platform, manager, 1);
        var links = await room.InviteAsync(3);
        foreach (var link in links) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        (await Room.AnswerAsync(anyone, links[0], "Declined")).Expect(HttpStatusCode.OK);
        var offered = (await anyone.ReadAsync(links[1])).Expect(HttpStatusCode.OK).Body;
        offered.GetProperty("standing").GetString().ShouldBe("Offered");
        offered.GetProperty("actions")[0].GetProperty("href").GetString().ShouldBe(links[1]);
        var guest = $"{room.Path}/guests/{(await room.SeatingAsync()).GetProperty("places")[0].GetProperty("guestId").GetGuid()}";
        Names(await manager.ReadAsync(guest)).ShouldBe(["record-answer", "renew-link", "revoke-link"]);

        if (withItsCall) await Operators.EventSource.RaiseAsync(platform, new AmiPlatform.Calls.IntegrationEvents.CallCancelled(room.CallId, "Crédits retirés.", platform.Clock.GetUtcNow()));
        else (await manager.WriteAsync($"{room.Path}/cancel", new { reason = "La salle est fermée." }, "*")).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();

        foreach (var link in links)
        {
            var left = (await anyone.ReadAsync(link)).Expect(HttpStatusCode.OK).Body;
            left.GetProperty("state").GetString().ShouldBe("Cancelled");
            left.EnumerateObject().Select(member => member.Name).Intersect(["standing", "waitingRank", "offeredUntil"]).ShouldBeEmpty();
            left.GetProperty("actions").GetArrayLength().ShouldBe(0);
            (await Room.AnswerAsync(anyone, link, "Attending")).Refused(HttpStatusCode.Conflict, "events.action-not-allowed").Body.GetProperty("allowedActions").GetArrayLength().ShouldBe(0);
        }

        (await room.SeatingAsync()).GetProperty("seatsHeld").GetInt32().ShouldBe(0);
        Names(await manager.ReadAsync(guest)).ShouldBe(["renew-link", "revoke-link"]);
        (await manager.WriteAsync($"{guest}/revoke-link", null, "*")).Expect(HttpStatusCode.NoContent);
        Names(await manager.ReadAsync(guest)).ShouldBe(["renew-link"]);
    }

    private static IEnumerable<string?> Names(Answer read) => read.Expect(HttpStatusCode.OK).Body.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString());

    [Fact]
    public async Task A_postponed_meeting_is_not_over_when_the_date_passes_that_it_had()
    {
        var room = await Room.OpenAsync(platform, manager, 10);
        var held = await Room.OpenAsync(platform, manager, 10);
        (await manager.WriteAsync($"{room.Path}/postpone", null, "*")).Expect(HttpStatusCode.NoContent);
        platform.Clock.Advance(TimeSpan.FromDays(60));

        var shown = (await anyone.ReadAsync("/api/events/meetings")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray().ToList();
        shown.Select(meeting => meeting.GetProperty("id").GetGuid()).ShouldBe([room.MeetingId], "the other one is over");
        shown[0].GetProperty("state").GetString().ShouldBe("Postponed");
        (await TextAsync("/api/events/meetings.ics")).ShouldContainAll($"UID:{room.MeetingId}", "STATUS:TENTATIVE");
        (await TextAsync("/api/events/meetings.ics")).ShouldNotContain($"{held.MeetingId}");
        var page = await TextAsync("/");
        page.ShouldContain($"/api/events/meetings/{room.MeetingId}");
        page.ShouldNotContain($"/api/events/meetings/{held.MeetingId}");
    }

    [Fact]
    public async Task The_public_feed_has_what_is_announced_and_says_when_nothing_changed()
    {
        var announced = await Room.OpenAsync(platform, manager, 10);
        var planned = Guid.CreateVersion7();
        await platform.PublishCallAsync(planned, platform.Clock.GetUtcNow().AddDays(9));

        using var first = await anyone.GetAsync(new Uri("/api/events/meetings.ics", UriKind.Relative), Stop);
        var text = await first.Content.ReadAsStringAsync(Stop);
        first.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        text.ShouldContainAll("METHOD:PUBLISH", $"UID:{announced.MeetingId}");
        text.Split("BEGIN:VEVENT").Length.ShouldBe(2);
        text.ShouldNotContain("ATTENDEE");

        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/events/meetings.ics", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await anyone.SendAsync(again, Stop)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await anyone.ReadAsync($"/api/events/meetings/{await manager.LaunchOfAsync(planned)}/calendar.ics")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_call_that_is_given_up_takes_its_meeting_with_it()
    {
        var call = await new Flows.Story(platform).PublishedCallAsync();
        await platform.DrainAsync();
        var meeting = await manager.LaunchOfAsync(call);
        (await manager.WriteAsync($"/api/events/meetings/{meeting}/announce", null, "\"1\"")).Expect(HttpStatusCode.NoContent);
        // The call hears of the announcement, which is a change of what is read of it.
        await platform.DrainAsync();
        var version = (await manager.ReadAsync($"/api/calls/{call}")).Tag;

        (await manager.WriteAsync($"/api/calls/{call}/cancel", new { reason = "Le financement est retiré." }, version)).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        await platform.DrainAsync();

        var read = (await anyone.ReadAsync($"/api/events/meetings/{meeting}")).Expect(HttpStatusCode.OK).Body;
        read.GetProperty("state").GetString().ShouldBe("Cancelled");
        read.GetProperty("cancellationReason").GetString().ShouldBe("Le financement est retiré.");
        (await IdsAsync(manager, $"?callId={call}")).ShouldBe([meeting], "who manages meetings finds what is cancelled");
        (await IdsAsync(manager, "?state=Cancelled")).ShouldContain(meeting);
        (await IdsAsync(manager, string.Empty)).ShouldNotContain(meeting);
        (await IdsAsync(anyone, $"?callId={call}")).ShouldBeEmpty();
        (await IdsAsync(anyone, "?state=Cancelled")).ShouldBeEmpty();
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.events.meeting-cancelled.v1'")).ShouldBe(1);
    }

    private static async Task<List<Guid>> IdsAsync(HttpClient reader, string query) =>
        [.. (await reader.ReadAsync($"/api/events/meetings{query}")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    private async Task<string> TextAsync(string path) =>
        (await anyone.GetStringAsync(new Uri(path, UriKind.Relative), Stop)).Replace("\r\n ", string.Empty, StringComparison.Ordinal);
}

internal static class TextAssertions
{
    public static void ShouldContainAll(this string text, params string[] parts)
    {
        foreach (var part in parts) text.ShouldContain(part);
    }
}
