using System.Net;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

/// <summary>The calendar of a call says of its launch meeting what the meetings say.</summary>
public sealed class LaunchMeetingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Fact]
    public async Task The_calendar_of_a_call_follows_its_launch_meeting_to_another_date_and_to_its_cancellation()
    {
        using var manager = await platform.As("programme-manager");
        using var anyone = platform.Anonymous();
        var published = platform.Clock.GetUtcNow().AddDays(7);
        var (call, meeting) = await PlannedAsync(manager);
        (await LaunchAsync(anyone, call)).ShouldBe((published, null));

        var announced = (await manager.WriteAsync($"{meeting}/announce", null, "*")).Expect(HttpStatusCode.NoContent);
        (await LaunchAsync(anyone, call)).ShouldBe((published, "Announced"));
        (await manager.WriteAsync($"{meeting}/postpone", null, announced.Tag)).Expect(HttpStatusCode.NoContent);
        (await LaunchAsync(anyone, call)).ShouldBe((published, "Postponed"));
        (await EntryAsync(anyone, call)).ShouldContain("STATUS:TENTATIVE");

        var later = published.AddDays(90);
        (await manager.WriteAsync($"{meeting}/reschedule", new { startsAt = later, endsAt = later.AddHours(2) }, "*")).Expect(HttpStatusCode.NoContent);
        (await LaunchAsync(anyone, call)).ShouldBe((later, "Announced"), "a date behind the deadline is a fact all the same");
        (await EntryAsync(anyone, call)).ShouldSatisfyAllConditions(
            entry => entry.ShouldContain("STATUS:CONFIRMED"),
            entry => entry.ShouldContain($"DTSTART;TZID=Europe/Paris:{TimeZoneInfo.ConvertTime(later, Paris):yyyyMMdd'T'HHmmss}"));

        (await manager.WriteAsync($"{meeting}/cancel", new { reason = "La salle est fermée." }, "*")).Expect(HttpStatusCode.NoContent);
        (await LaunchAsync(anyone, call)).ShouldBe((later, "Cancelled"));
        (await EntryAsync(anyone, call)).ShouldContain("STATUS:CANCELLED");
        (await CalendarAsync(anyone, call)).Split("STATUS:CANCELLED").Length.ShouldBe(2, "the other milestones stand");

        var extended = new { newDeadline = platform.Clock.GetUtcNow().AddDays(80), reason = "Davantage de temps pour répondre." };
        (await manager.WriteAsync($"/api/calls/{call}/extend-deadline", extended, "*")).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_launch_meeting_given_up_before_it_was_announced_leaves_the_calendar_of_its_call_too()
    {
        using var manager = await platform.As("programme-manager");
        using var anyone = platform.Anonymous();
        var (call, meeting) = await PlannedAsync(manager);

        (await manager.WriteAsync($"{meeting}/cancel", new { reason = "Remplacée par un envoi." }, "*")).Expect(HttpStatusCode.NoContent);

        (await LaunchAsync(anyone, call)).State.ShouldBe("Cancelled");
        (await EntryAsync(anyone, call)).ShouldContain("STATUS:CANCELLED");
    }

    [Fact]
    public async Task A_launch_meeting_moved_before_it_is_announced_moves_in_the_calendar_of_its_call()
    {
        using var manager = await platform.As("programme-manager");
        using var anyone = platform.Anonymous();
        var (call, meeting) = await PlannedAsync(manager);
        var later = (await LaunchAsync(anyone, call)).At.AddDays(2);

        (await manager.WriteAsync($"{meeting}/reschedule", new { startsAt = later, endsAt = later.AddHours(2) }, "*")).Expect(HttpStatusCode.NoContent);

        (await LaunchAsync(anyone, call)).ShouldBe((later, "Planned"));
        (await EntryAsync(anyone, call)).ShouldContain($"DTSTART;TZID=Europe/Paris:{TimeZoneInfo.ConvertTime(later, Paris):yyyyMMdd'T'HHmmss}");
        (await anyone.ReadAsync(meeting)).Status.ShouldBe(HttpStatusCode.NotFound, "the public does not know the meeting yet");
        (await manager.WriteAsync($"{meeting}/announce", null, "*")).Expect(HttpStatusCode.NoContent);
        (await LaunchAsync(anyone, call)).ShouldBe((later, "Announced"));
    }

    private async Task<(Guid Call, string Meeting)> PlannedAsync(HttpClient manager)
    {
        await platform.ResetAsync();
        var call = await new Story(platform).PublishedCallAsync();
        await platform.DrainAsync();
        var planned = (await manager.ReadAsync($"/api/events/meetings?callId={call}")).Body.GetProperty("items")[0].GetProperty("id").GetGuid();
        var meeting = $"/api/events/meetings/{planned}";
        var room = new { agenda = Array.Empty<object>(), venue = new { name = "Salle du conseil", commune = "Lens" }, capacity = 80 };
        (await manager.ReplaceAsync(meeting, room, "*")).Expect(HttpStatusCode.NoContent);
        return (call, meeting);
    }

    private async Task<(DateTimeOffset At, string? State)> LaunchAsync(HttpClient client, Guid call)
    {
        await platform.DrainAsync();
        var read = (await client.ReadAsync($"/api/calls/{call}")).Expect(HttpStatusCode.OK).Body;
        var milestone = read.GetProperty("milestones").EnumerateArray().Single(item => item.GetProperty("kind").GetString() == "LaunchMeeting");
        var state = read.TryGetProperty("launchMeeting", out var meeting) && meeting.ValueKind == JsonValueKind.Object ? meeting.GetProperty("state").GetString() : null;
        return (milestone.GetProperty("at").GetDateTimeOffset(), state);
    }

    private static async Task<string> EntryAsync(HttpClient client, Guid call) =>
        (await CalendarAsync(client, call)).Split("BEGIN:VEVENT").Single(entry => entry.Contains($"UID:{call}-LaunchMeeting", StringComparison.Ordinal));

    private static Task<string> CalendarAsync(HttpClient client, Guid call) =>
        client.GetStringAsync(new Uri($"/api/calls/{call}/calendar.ics", UriKind.Relative), TestContext.Current.CancellationToken);
}
