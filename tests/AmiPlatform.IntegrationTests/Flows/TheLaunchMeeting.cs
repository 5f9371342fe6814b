using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>A call is published, its launch meeting fills, somebody waits, a seat becomes free, the date moves, the day comes; by HTTP alone.</summary>
public sealed class TheLaunchMeeting(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly string[] Emails = ["lea@asso-lien.example", "karim@asso-mobilite.example", "jeanne@asso-sante.example"];

    [Fact]
    public async Task A_launch_meeting_with_a_waiting_list_from_its_call_to_the_day()
    {
        using var manager = await platform.As("programme-manager");
        using var anyone = platform.Anonymous();
        var call = await new Story(platform).PublishedCallAsync();
        await platform.DrainAsync();
        var planned = (await manager.ReadAsync($"/api/events/meetings?callId={call}")).Body.GetProperty("items")[0];
        var meeting = $"/api/events/meetings/{planned.GetProperty("id").GetGuid()}";
        var revised = await manager.ReplaceAsync(meeting, new { agenda = Array.Empty<object>(), venue = new { name = "Salle du conseil", commune = "Lens" }, capacity = 3 }, "\"1\"");
        var announced = (await manager.WriteAsync($"{meeting}/announce", null, revised.Tag)).Expect(HttpStatusCode.NoContent);

        var links = (await manager.WriteAsync($"{meeting}/invitations", new { emails = Emails })).Expect(HttpStatusCode.OK).Body
            .GetProperty("invitations").EnumerateArray().Select(invitation => new Uri(invitation.GetProperty("link").GetString()!).AbsolutePath).ToArray();
        (await AnswerAsync(links[0], "Attending", 1)).ShouldBe("Seated");
        (await AnswerAsync(links[1], "Attending", 1)).ShouldBe("Waiting");
        (await AnswerAsync(links[2], "Attending", 0)).ShouldBe("Waiting", "a seat is free, and somebody waits for two");

        (await AnswerAsync(links[0], "Declined", 0)).ShouldBeNull();
        (await StandingAsync(links[1])).ShouldBe("Offered");
        (await StandingAsync(links[2])).ShouldBe("Offered");
        (await AnswerAsync(links[1], "Attending", 1)).ShouldBe("Seated");
        (await AnswerAsync(links[2], "Attending", 0)).ShouldBe("Seated");

        var start = platform.Clock.GetUtcNow().AddDays(14);
        (await manager.WriteAsync($"{meeting}/reschedule", new { startsAt = start, endsAt = start.AddHours(2) }, announced.Tag)).Expect(HttpStatusCode.NoContent);
        (await CalendarAsync($"{links[1]}/calendar.ics")).ShouldSatisfyAllConditions(
            text => text.ShouldContain("METHOD:REQUEST"),
            text => text.ShouldContain("SEQUENCE:1"),
            text => text.ShouldContain("mailto:karim@asso-mobilite.example"));

        platform.Clock.SetUtcNow(start);
        using var onTheDay = await platform.As("programme-manager");
        (await onTheDay.WriteAsync($"{meeting}/walk-ins", new { name = "Sans invitation" })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("events.no-seat-free");
        var held = await onTheDay.ReadAsync(meeting);
        (await onTheDay.WriteAsync($"{meeting}/hold", null, held.Tag)).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();

        foreach (var (name, count) in new[] { ("invitations-sent", 1), ("attendance-confirmed", 3), ("attendance-declined", 1), ("seat-offered", 2), ("meeting-rescheduled", 1), ("meeting-held", 1) })
            (await platform.CountAsync("platform_integration_events", $"Name = 'ami.events.{name}.v1'")).ShouldBe(count, name);
        (await platform.CountAsync("platform_inbox", "DeadAt IS NOT NULL")).ShouldBe(0);

        async Task<string?> AnswerAsync(string link, string answer, int companions) => Standing(await anyone.ReplaceAsync(link, new { answer, companions }, null));

        async Task<string?> StandingAsync(string link) => Standing(await anyone.ReadAsync(link));

        async Task<string> CalendarAsync(string path) =>
            (await anyone.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Replace("\r\n ", string.Empty, StringComparison.Ordinal);
    }

    private static string? Standing(Answer answer) => answer.Expect(HttpStatusCode.OK).Body.TryGetProperty("standing", out var standing) ? standing.GetString() : null;
}
