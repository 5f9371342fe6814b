using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class CalendarTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_calendar_shows_days_as_days_and_17_o_clock_in_Paris_on_both_sides_of_the_change_of_clocks()
    {
        using var manager = await platform.As("programme-manager");
        var id = await PublishedAsync(manager);

        using var answer = await platform.Anonymous().AskAsync($"/{id}/calendar.ics");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var text = await TextAsync(answer);
        text.ShouldContain("BEGIN:VTIMEZONE\nTZID:Europe/Paris");
        text.ShouldContain("DTSTART;TZID=Europe/Paris:20270326T170000");
        text.ShouldContain("DTSTART;TZID=Europe/Paris:20270329T170000");
        text.ShouldContain("DTSTART;VALUE=DATE:20270430");
        text.ShouldContain("SUMMARY:AMI-2027-");
        text.ShouldContain(": submission deadline");
        text.ShouldNotContain(" : ", customMessage: "English has no space before a colon");
        Lines(text, "UID").ShouldBe([$"UID:{id}-SubmissionOpens", $"UID:{id}-SubmissionDeadline", $"UID:{id}-TechnicalCommittee"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_extension_keeps_the_identity_of_each_entry_and_raises_its_sequence()
    {
        using var manager = await platform.As("programme-manager");
        var id = await PublishedAsync(manager);
        using var first = await platform.Anonymous().AskAsync($"/{id}/calendar.ics");
        var before = await TextAsync(first);
        using (var same = await AgainAsync(id, first)) same.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        using (var extended = await manager.ExtendAsync(id, "2027-03-30", 2)) extended.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var second = await AgainAsync(id, first);
        var after = await TextAsync(second);
        Lines(after, "UID").ShouldBe(Lines(before, "UID"));
        Lines(before, "SEQUENCE").Distinct().ShouldBe(["SEQUENCE:2"]);
        Lines(after, "SEQUENCE").Distinct().ShouldBe(["SEQUENCE:3"]);
        after.ShouldContain("DTSTART;VALUE=DATE:20270330");
    }

    [Fact]
    public async Task A_cancelled_calls_entries_do_not_take_place_and_a_draft_has_no_calendar()
    {
        using var manager = await platform.As("programme-manager");
        var id = await PublishedAsync(manager);
        using (var cancelled = await manager.CancelAsync(id, 2)) cancelled.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var answer = await platform.Anonymous().AskAsync($"/{id}/calendar.ics");
        Lines(await TextAsync(answer), "STATUS").Distinct().ShouldBe(["STATUS:CANCELLED"]);
        using var hidden = await manager.AskAsync($"/{await manager.DraftedAsync(Draft())}/calendar.ics");
        await hidden.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.call-not-found");
    }

    private static Task<Guid> PublishedAsync(HttpClient manager) => manager.PublishedAsync(Draft());

    private static JsonObject Draft() => CallClient.Draft(default, default).With("milestones", JsonNode.Parse(
        """
        [
          {"kind": "SubmissionOpens", "at": "2027-03-26T17:00:00+01:00"},
          {"kind": "SubmissionDeadline", "at": "2027-03-29T17:00:00+02:00"},
          {"kind": "TechnicalCommittee", "at": "2027-04-30"}
        ]
        """));

    private async Task<HttpResponseMessage> AgainAsync(Guid id, HttpResponseMessage before)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/calls/{id}/calendar.ics");
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        return await platform.Anonymous().SendAsync(request, CallClient.Stop);
    }

    /// <summary>The text with its folded lines unfolded.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync(CallClient.Stop)).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);

    private static string[] Lines(string text, string property) => [.. text.Split('\n').Where(line => line.StartsWith($"{property}:", StringComparison.Ordinal))];
}
