using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

public sealed class MeetingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private static readonly object Room = new
    {
        agenda = new[] { new { title = new { fr = "Accueil", en = "Welcome" }, minutes = 15 } },
        venue = new { name = "Salle des fêtes", commune = "Liévin" },
        capacity = 80,
    };

    private readonly Guid callId = Guid.CreateVersion7();
    private readonly DateTimeOffset launchAt = platform.Clock.GetUtcNow().AddDays(7);
    private HttpClient manager = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        manager = await platform.As("programme-manager");
        await platform.PublishCallAsync(callId, launchAt);
    }

    public ValueTask DisposeAsync()
    {
        manager.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_published_call_has_its_launch_meeting_with_the_agenda_of_the_letter_which_the_public_does_not_see_yet()
    {
        var meetingId = await manager.LaunchOfAsync(callId);
        using var read = await manager.ReadAsync(meetingId);
        var meeting = await read.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        read.Headers.ETag!.Tag.ShouldStartWith("\"1-");
        meeting.GetProperty("state").GetString().ShouldBe("Planned");
        meeting.GetProperty("startsAt").GetDateTimeOffset().ShouldBe(launchAt);
        meeting.GetProperty("endsAt").GetDateTimeOffset().ShouldBe(launchAt.AddHours(2));
        meeting.GetProperty("timeZone").GetString().ShouldBe("Europe/Paris");
        meeting.GetProperty("agenda").EnumerateArray().Select(item => item.GetProperty("title").GetProperty("fr").GetString()).ShouldBe(
            ["Présentation du cahier des charges et du calendrier", "Remise des dossiers de candidature", "Questions diverses"]);
        meeting.GetProperty("contactPoints")[0].GetProperty("phone").GetString().ShouldBe("+33199000012");
        meeting.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("href").GetString()).ShouldBe(
            [$"/api/events/meetings/{meetingId}", $"/api/events/meetings/{meetingId}/reschedule", $"/api/events/meetings/{meetingId}/announce", $"/api/events/meetings/{meetingId}/cancel"]);

        using var anyone = platform.Anonymous();
        (await anyone.ListAsync(string.Empty)).GetProperty("items").GetArrayLength().ShouldBe(0);
        using var hidden = await anyone.ReadAsync(meetingId);
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await hidden.CodeAsync()).ShouldBe("events.meeting-not-found");
    }

    [Fact]
    public async Task The_same_call_published_again_plans_no_second_meeting()
    {
        await platform.PublishCallAsync(callId, launchAt);

        (await platform.CountAsync("events_meetings")).ShouldBe(1);
        (await platform.CountAsync("platform_inbox", "HandledAt IS NOT NULL AND Consumer = 'events.when-a-call-is-published'")).ShouldBe(2);
    }

    [Fact]
    public async Task An_announced_meeting_is_seen_by_everyone_and_told_to_the_other_modules_once()
    {
        var meetingId = await manager.LaunchOfAsync(callId);
        using var revised = await manager.ReviseAsync(meetingId, Room, "\"1\"");
        revised.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var announced = await manager.AnnounceAsync(meetingId, "\"2\"");
        announced.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        announced.Headers.ETag!.Tag.ShouldBe("\"3\"");

        using var anyone = platform.Anonymous();
        var listed = (await anyone.ListAsync(string.Empty)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        listed.GetProperty("id").GetGuid().ShouldBe(meetingId);
        listed.GetProperty("venue").GetProperty("commune").GetString().ShouldBe("Liévin");
        using var read = await anyone.ReadAsync(meetingId);
        var meeting = await read.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        meeting.GetProperty("capacity").GetInt32().ShouldBe(80);
        meeting.GetProperty("agenda")[0].GetProperty("minutes").GetInt32().ShouldBe(15);
        meeting.GetProperty("actions").GetArrayLength().ShouldBe(0);
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.events.meeting-scheduled.v1'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_announced_is_neither_announced_again_nor_revised()
    {
        var meetingId = await manager.LaunchOfAsync(callId);
        using var announced = await manager.AnnounceAsync(meetingId, "\"1\"");
        announced.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var again = await manager.AnnounceAsync(meetingId, "\"2\"");
        using var revised = await manager.ReviseAsync(meetingId, Room, "\"2\"");

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.CodeAsync()).ShouldBe("events.action-not-allowed");
        revised.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_meeting_without_place_or_in_the_past_is_not_announced()
    {
        var meetingId = await manager.LaunchOfAsync(callId);
        using var emptied = await manager.ReviseAsync(meetingId, new { agenda = Array.Empty<object>() }, "\"1\"");
        emptied.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var placeless = await manager.AnnounceAsync(meetingId, "\"2\"");
        placeless.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await placeless.CodeAsync()).ShouldBe("events.place-missing");

        var begun = Guid.CreateVersion7();
        await platform.PublishCallAsync(begun, platform.Clock.GetUtcNow());
        using var late = await manager.AnnounceAsync(await manager.LaunchOfAsync(begun), "\"1\"");
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await late.CodeAsync()).ShouldBe("events.start-has-passed");
    }

    [Fact]
    public async Task Changes_rest_on_the_version_seen_and_are_the_managers_alone()
    {
        var meetingId = await manager.LaunchOfAsync(callId);
        using var blind = await manager.AnnounceAsync(meetingId, null);
        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var stale = await manager.AnnounceAsync(meetingId, "\"7\"");
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        using var association = await platform.As("association");
        using var forbidden = await association.AnnounceAsync(meetingId, "\"1\"");
        forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var anyone = platform.Anonymous();
        using var unknown = await anyone.AnnounceAsync(meetingId, "\"1\"");
        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var nowhere = await manager.AnnounceAsync(Guid.CreateVersion7(), "\"1\"");
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"agenda":[{"title":{"fr":""}}]}""", "/agenda/0/title/fr")]
    [InlineData("""{"agenda":[null]}""", "/agenda/0")]
    [InlineData("""{"agenda":[],"videoLink":"http://visio.example.org"}""", "/videoLink")]
    [InlineData("""{"agenda":[],"capacity":0}""", "/capacity")]
    [InlineData("""{"agenda":[],"venue":{"name":""}}""", "/venue/name")]
    [InlineData("""{"agenda":null}""", "/agenda")]
    [InlineData("""{"agenda":[],"state":"Announced"}""", "/state")]
    public async Task A_body_of_the_wrong_shape_is_refused_at_its_field(string body, string field)
    {
        var meetingId = await manager.LaunchOfAsync(callId);

        using var refused = await manager.ReviseAsync(meetingId, JsonSerializer.Deserialize<JsonElement>(body), "\"1\"");

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Pages_lead_to_each_other_and_a_forged_cursor_to_nothing()
    {
        await platform.PublishCallAsync(Guid.CreateVersion7(), launchAt.AddDays(1));
        await platform.PublishCallAsync(Guid.CreateVersion7(), launchAt.AddDays(2));

        var first = await manager.ListAsync("?limit=2");
        var second = await manager.ListAsync($"?limit=2&cursor={first.GetProperty("nextCursor").GetString()}");
        using var forged = await manager.GetAsync(new Uri("/api/events/meetings?cursor=AAAA", UriKind.Relative), Cancellation);

        first.GetProperty("items").GetArrayLength().ShouldBe(2);
        second.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("startsAt").GetDateTimeOffset().ShouldBe(launchAt.AddDays(2));
        second.TryGetProperty("nextCursor", out _).ShouldBeFalse();
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
