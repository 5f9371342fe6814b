using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

/// <summary>Each refusal of meetings, guests and seats, with its place; and nothing has changed.</summary>
public sealed class RefusalTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private HttpClient manager = null!;
    private HttpClient anyone = null!;
    private Room room = null!;

    private DateTimeOffset Now => platform.Clock.GetUtcNow();

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        manager = await platform.As("programme-manager");
        anyone = platform.Anonymous();
        room = await Room.OpenAsync(platform, manager, 2);
    }

    public ValueTask DisposeAsync()
    {
        manager.Dispose();
        anyone.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_party_larger_than_the_room_or_than_what_is_left_is_refused_and_the_answer_before_stands()
    {
        var links = await room.InviteAsync(2);
        (await Room.AnswerAsync(anyone, links[0], "Attending")).Expect(HttpStatusCode.OK);
        (await Room.AnswerAsync(anyone, links[1], "Attending")).Expect(HttpStatusCode.OK);

        await Room.AnswerAsync(anyone, links[0], "Attending", 2).Refused(HttpStatusCode.UnprocessableEntity, "events.party-exceeds-capacity", "/companions");
        await Room.AnswerAsync(anyone, links[0], "Attending", 1).Refused(HttpStatusCode.UnprocessableEntity, "events.companions-do-not-fit", "/companions");

        (await room.StandingAsync(links[0])).ShouldBe("Seated");
        (await room.SeatingAsync()).GetProperty("seatsHeld").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_declines_brings_nobody_and_what_an_answer_leaves_is_read_by_another_tag()
    {
        var link = (await room.InviteAsync(1))[0];

        await Room.AnswerAsync(anyone, link, "Declined", 2).Refused(HttpStatusCode.BadRequest, "events.companions-of-who-declines", "/companions");

        (await anyone.ReadAsync(link)).Expect(HttpStatusCode.OK).Body.TryGetProperty("answer", out _).ShouldBeFalse();
        (await Room.AnswerAsync(anyone, link, "Declined")).Expect(HttpStatusCode.OK).Headers.ETag.ShouldBeNull();
        (await anyone.ReadAsync(link)).Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_guest_of_another_meeting_is_not_found_and_who_has_no_address_gets_no_link()
    {
        var walkIn = (await manager.WriteAsync($"{room.Path}/walk-ins", new { name = "Samir" })).Expect(HttpStatusCode.OK).Id;
        var version = (await manager.ReadAsync($"{room.Path}/guests/{walkIn}")).Expect(HttpStatusCode.OK).Version;

        await manager.ReadAsync($"{room.Path}/guests/{Guid.Empty}").Refused(HttpStatusCode.NotFound, "events.guest-not-found");
        await manager.WriteAsync($"{room.Path}/guests/{walkIn}/renew-link", null, version).Refused(HttpStatusCode.UnprocessableEntity, "events.guest-without-email");
        await manager.WriteAsync($"{room.Path}/guests/{walkIn}/revoke-link", null, version).Refused(HttpStatusCode.UnprocessableEntity, "events.guest-without-link");

        (await manager.ReadAsync($"{room.Path}/guests/{walkIn}")).Version.ShouldBe(version);
    }

    [Fact]
    public async Task What_is_no_address_is_refused_where_it_stands()
    {
        var refused = await manager.WriteAsync($"{room.Path}/invitations", new { emails = new[] { "lea@association.example", "lea\u202e" } })
            .Refused(HttpStatusCode.BadRequest, "events.email-not-valid", "/emails/1");
        refused.Body.GetProperty("detail").GetString().ShouldBe("An e-mail address is expected, such as name@example.org; given: lea\ufffd.");
        await manager.WriteAsync($"{room.Path}/walk-ins", new { name = "Samir", email = "samir" }).Refused(HttpStatusCode.BadRequest, "events.email-not-valid", "/email");

        (await platform.CountAsync("events_guests")).ShouldBe(0);
    }

    [Fact]
    public async Task A_new_date_is_to_come_and_ends_after_it_begins_and_a_link_is_secure()
    {
        var path = $"{room.Path}/reschedule";

        await manager.WriteAsync(path, new { startsAt = Now.AddDays(2), endsAt = Now.AddDays(1) }, "\"3\"").Refused(HttpStatusCode.UnprocessableEntity, "events.ends-before-it-starts", "/endsAt");
        await manager.WriteAsync(path, new { startsAt = Now.AddDays(2), endsAt = Now.AddDays(2) }, "\"3\"").Refused(HttpStatusCode.UnprocessableEntity, "events.ends-before-it-starts", "/endsAt");
        await manager.WriteAsync(path, new { startsAt = Now, endsAt = Now.AddDays(1) }, "\"3\"").Refused(HttpStatusCode.UnprocessableEntity, "events.new-start-has-passed", "/startsAt");
        await manager.WriteAsync(path, new { startsAt = Now.AddDays(1), endsAt = Now.AddDays(2), videoLink = "http://visio.example.org" }, "\"3\"")
            .Refused(HttpStatusCode.BadRequest, "events.video-link-not-https", "/videoLink");

        (await manager.ReadAsync(room.Path)).Version.ShouldBe("\"3\"");
    }

    [Fact]
    public async Task What_has_not_begun_is_not_held_and_to_what_has_begun_nobody_is_invited()
    {
        await manager.WriteAsync($"{room.Path}/hold", null, "\"3\"").Refused(HttpStatusCode.UnprocessableEntity, "events.meeting-not-begun");
        var begun = await Room.OpenAsync(platform, manager, 2, 1);
        platform.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await platform.As("programme-manager");

        await later.WriteAsync($"{begun.Path}/invitations", new { emails = new[] { "lea@association.example" } }).Refused(HttpStatusCode.UnprocessableEntity, "events.meeting-has-begun");

        (await platform.CountAsync("events_guests")).ShouldBe(0);
    }
}
