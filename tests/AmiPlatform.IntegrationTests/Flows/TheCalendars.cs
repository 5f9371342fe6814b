using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Calls;
using AmiPlatform.IntegrationTests.Events;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.UnitTests.BuildingBlocks.Calendars;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>Whatever leaves as a calendar over HTTP, read with a second implementation: 17:00 in Paris on both sides of the change of clocks on 28 March 2027.</summary>
public sealed class TheCalendars(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Paris = "Europe/Paris", Friday = "2027-03-26T17:00:00", Monday = "2027-03-29T17:00:00";
    private static readonly DateTimeOffset InWinter = new(2027, 3, 26, 16, 0, 0, TimeSpan.Zero), InSummer = new(2027, 3, 29, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_calendar_of_a_call()
    {
        using var manager = await platform.As("programme-manager");
        var draft = CallClient.Draft(default, default)
            .With("milestones", new JsonArray(CallClient.Milestone("SubmissionOpens", InWinter), CallClient.Milestone("SubmissionDeadline", InSummer)));
        var call = await manager.PublishedAsync(draft);

        var read = await CalendarAsync($"/api/calls/{call}/calendar.ics");

        read.Method.ShouldBe("PUBLISH");
        Times(read).ShouldBe([(Friday, Paris, InWinter), (Monday, Paris, InSummer)], ignoreOrder: true);
        read.Events.ShouldAllBe(entry => !entry.HasEnd, "a moment has none");
        read.Events.Select(entry => entry.Uid).ShouldBe([$"{call}-SubmissionOpens", $"{call}-SubmissionDeadline"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_invitation_its_update_and_its_cancellation()
    {
        using var manager = await platform.As("programme-manager");
        var room = await Room.OpenAsync(platform, manager, 20, InWinter);
        var link = (await room.InviteAsync(1, "lea")).Single();

        var asked = await CalendarAsync($"{link}/calendar.ics");
        using var anyone = platform.Anonymous();
        (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        var accepted = await CalendarAsync($"{link}/calendar.ics");
        (await Room.AnswerAsync(anyone, link, "Declined")).Expect(HttpStatusCode.OK);
        var declined = await CalendarAsync($"{link}/calendar.ics");
        new[] { asked, accepted, declined }.Select(calendar => calendar.Events.Single().Replies.Single()).ShouldBe(["NEEDS-ACTION", "ACCEPTED", "DECLINED"]);
        var body = new { startsAt = InSummer, endsAt = InSummer.AddHours(2) };
        (await manager.WriteAsync($"{room.Path}/reschedule", body, await TagAsync(manager, room))).Expect(HttpStatusCode.NoContent);
        var moved = await CalendarAsync($"{link}/calendar.ics");
        (await manager.WriteAsync($"{room.Path}/cancel", new { reason = "La salle est fermée." }, await TagAsync(manager, room))).Expect(HttpStatusCode.NoContent);
        var ended = await CalendarAsync($"{link}/calendar.ics");

        new[] { asked, moved, ended }.Select(calendar => calendar.Method).ShouldBe(["REQUEST", "REQUEST", "CANCEL"]);
        ReadEvent[] entries = [asked.Events.Single(), moved.Events.Single(), ended.Events.Single()];
        entries.Select(entry => entry.Sequence).ShouldBe([0, 1, 2]);
        entries.Select(entry => entry.Uid).Distinct().ShouldHaveSingleItem();
        entries.Select(entry => (entry.Start, entry.Zone, entry.StartsAt)).ShouldBe([(Friday, Paris, InWinter), (Monday, Paris, InSummer), (Monday, Paris, InSummer)]);
        entries.Select(entry => entry.EndsAt).ShouldBe([InWinter.AddHours(2), InSummer.AddHours(2), InSummer.AddHours(2)]);
        entries.ShouldAllBe(entry => entry.Attendees.Single() == "mailto:lea-1@association.example" && entry.Organizer!.StartsWith("mailto:") && entry.Location!.Contains("Lens"));
        (entries[0].Status, entries[2].Status).ShouldBe(("CONFIRMED", "CANCELLED"));
    }

    [Fact]
    public async Task The_public_feed_and_the_public_entry_of_a_meeting()
    {
        await platform.ResetAsync();
        using var manager = await platform.As("programme-manager");
        var winter = await Room.OpenAsync(platform, manager, 20, InWinter);
        var summer = await Room.OpenAsync(platform, manager, 20, InSummer);

        var feed = await CalendarAsync("/api/events/meetings.ics");
        var one = await CalendarAsync($"{summer.Path}/calendar.ics");

        (feed.Method, one.Method).ShouldBe(("PUBLISH", "PUBLISH"));
        Times(feed).ShouldBe([(Friday, Paris, InWinter), (Monday, Paris, InSummer)]);
        Times(one).ShouldBe([(Monday, Paris, InSummer)]);
        feed.Events.Select(entry => entry.Uid).ShouldContain(one.Events.Single().Uid);
        feed.Events.ShouldAllBe(entry => entry.Attendees.Count == 0 && entry.Summary.Length > 0);

        (await manager.WriteAsync($"{winter.Path}/cancel", new { reason = "La salle est fermée." }, await TagAsync(manager, winter))).Expect(HttpStatusCode.NoContent);
        (await CalendarAsync("/api/events/meetings.ics")).Events.Select(entry => entry.Status).ShouldBe(["CANCELLED", "CONFIRMED"]);
    }

    [Fact]
    public async Task A_meeting_and_a_call_that_are_years_away()
    {
        DateTimeOffset winter = new(2040, 3, 23, 16, 0, 0, TimeSpan.Zero), summer = new(2040, 3, 26, 15, 0, 0, TimeSpan.Zero);
        using var manager = await platform.As("programme-manager");
        var room = await Room.OpenAsync(platform, manager, 20, winter);
        var link = (await room.InviteAsync(1, "loin")).Single();
        var milestones = new JsonArray(CallClient.Milestone("SubmissionOpens", winter), CallClient.Milestone("SubmissionDeadline", summer));
        var call = await manager.PublishedAsync(CallClient.Draft(default, default).With("year", 2040).With("milestones", milestones));

        Times(await CalendarAsync($"{room.Path}/calendar.ics")).ShouldBe([("2040-03-23T17:00:00", Paris, winter)]);
        Times(await CalendarAsync($"{link}/calendar.ics")).ShouldBe([("2040-03-23T17:00:00", Paris, winter)]);
        Times(await CalendarAsync($"/api/calls/{call}/calendar.ics")).ShouldBe([("2040-03-23T17:00:00", Paris, winter), ("2040-03-26T17:00:00", Paris, summer)], ignoreOrder: true);
    }

    private static IEnumerable<(string Start, string Zone, DateTimeOffset At)> Times(ReadCalendar calendar) => calendar.Events.Select(entry => (entry.Start, entry.Zone, entry.StartsAt));

    private static async Task<string?> TagAsync(HttpClient manager, Room room) => (await manager.ReadAsync(room.Path)).Tag;

    private async Task<ReadCalendar> CalendarAsync(string path)
    {
        using var anyone = platform.Anonymous();
        using var answer = await anyone.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        return SecondReader.Read(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
