using System.Net;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

public sealed class InvitationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private HttpClient manager = null!;
    private HttpClient anyone = null!;

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
    public async Task Each_invited_address_gets_a_link_of_its_own_once_and_a_second_invitation_says_who_was_invited_before()
    {
        var room = await Room.OpenAsync(platform, manager, 80);
        var emails = new { emails = new[] { "Lea@association.example", "lea@ASSOCIATION.example", "karim@association.example" } };

        var first = (await manager.WriteAsync($"{room.Path}/invitations", emails, key: "once")).Expect(HttpStatusCode.OK).Body;
        var replayed = (await manager.WriteAsync($"{room.Path}/invitations", emails, key: "once")).Expect(HttpStatusCode.OK).Body;
        var again = (await manager.WriteAsync($"{room.Path}/invitations", emails)).Expect(HttpStatusCode.OK).Body;

        first.GetProperty("invitations").EnumerateArray().Select(invitation => invitation.GetProperty("email").GetString()).ShouldBe(["lea@association.example", "karim@association.example"]);
        first.GetProperty("invitations").EnumerateArray().Select(invitation => invitation.GetProperty("link").GetString()!).ShouldAllBe(
            link => link.StartsWith("http://localhost:5080/api/events/answers/", StringComparison.Ordinal) && link.Length == "http://localhost:5080/api/events/answers/".Length + 43);
        replayed.GetProperty("invitations").EnumerateArray().Any(invitation => invitation.TryGetProperty("link", out _)).ShouldBeFalse();
        again.GetProperty("invitations").GetArrayLength().ShouldBe(0);
        again.GetProperty("alreadyInvited").GetArrayLength().ShouldBe(2);
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.events.invitations-sent.v1'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_address_is_refused_by_its_place_and_nobody_is_invited()
    {
        var room = await Room.OpenAsync(platform, manager, 80);
        string[] emails = ["lea@association.example", "Léa <lea@association.example>", "lea", "a b@association.example", "lea@host", "x@y.example\r\nBcc: z@y.example"];

        var refused = (await manager.WriteAsync($"{room.Path}/invitations", new { emails })).Expect(HttpStatusCode.BadRequest).Body;

        refused.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["/emails/1", "/emails/2", "/emails/3", "/emails/4", "/emails/5"], ignoreOrder: true);
        (await platform.CountAsync("events_guests")).ShouldBe(0);
        (await manager.WriteAsync($"{room.Path}/invitations", new { emails = Enumerable.Range(0, 201).Select(number => $"a{number}@b.example") })).Expect(HttpStatusCode.BadRequest);
        (await anyone.WriteAsync($"{room.Path}/invitations", new { emails })).Expect(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_link_answers_without_an_account_the_latest_answer_counts_and_every_answer_is_kept()
    {
        var room = await Room.OpenAsync(platform, manager, 80);
        var link = (await room.InviteAsync(1))[0];

        (await anyone.ReadAsync(link)).Expect(HttpStatusCode.OK).Body.ShouldSatisfyAllConditions(
            opened => opened.GetProperty("email").GetString().ShouldBe("guest-1@association.example"),
            opened => opened.TryGetProperty("answer", out _).ShouldBeFalse());
        (await Room.AnswerAsync(anyone, link, "Tentative")).Expect(HttpStatusCode.OK).Body.TryGetProperty("standing", out _).ShouldBeFalse();
        (await Room.AnswerAsync(anyone, link, "Attending", 2)).Expect(HttpStatusCode.OK).Body.GetProperty("standing").GetString().ShouldBe("Seated");
        var guest = (await manager.ReadAsync($"{room.Path}/guests")).Body.GetProperty("items")[0].GetProperty("id").GetGuid();
        var version = (await manager.ReadAsync($"{room.Path}/guests/{guest}")).Expect(HttpStatusCode.OK).Tag;
        var phoned = await manager.ReplaceAsync($"{room.Path}/guests/{guest}/answer", new { answer = "Declined" }, version);

        phoned.Expect(HttpStatusCode.OK);
        var whole = await manager.ReadAsync($"{room.Path}/guests/{guest}");
        whole.Version.ShouldBe(phoned.Tag);
        whole.Body.GetProperty("answers").EnumerateArray().Select(answer => $"{answer.GetProperty("answer")} {answer.GetProperty("companions")} {answer.GetProperty("channel")}")
            .ShouldBe(["Tentative 0 Link", "Attending 2 Link", "Declined 0 Phone"]);
        whole.Body.GetProperty("answers")[2].GetProperty("recordedBy").GetGuid().ShouldBe(platform.AccountId("programme-manager"));
        (await room.SeatingAsync()).GetProperty("seatsHeld").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_that_is_sent_again_because_none_came_back_is_stored_once_and_an_offer_is_still_taken_by_answering_again()
    {
        var room = await Room.OpenAsync(platform, manager, 2);
        var links = await room.InviteAsync(3);
        await TwiceAsync(links[0], "Attending", 1, "Seated");
        await TwiceAsync(links[1], "Attending", 0, "Waiting");
        await TwiceAsync(links[2], "Tentative", 0, null);
        await TwiceAsync(links[2], "Declined", 0, null);

        (await Room.AnswerAsync(anyone, links[0], "Attending")).Expect(HttpStatusCode.OK);
        (await room.StandingAsync(links[1])).ShouldBe("Offered");
        await TwiceAsync(links[1], "Attending", 0, "Seated");

        async Task TwiceAsync(string link, string answer, int companions, string? standing)
        {
            var first = (await Room.AnswerAsync(anyone, link, answer, companions)).Expect(HttpStatusCode.OK);
            var stored = await KeptAsync();
            platform.Clock.Advance(TimeSpan.FromSeconds(20));
            var again = (await Room.AnswerAsync(anyone, link, answer, companions)).Expect(HttpStatusCode.OK);

            (again.Body.TryGetProperty("standing", out var given) ? given.GetString() : null).ShouldBe(standing);
            again.Body.GetRawText().ShouldBe(first.Body.GetRawText());
            (await KeptAsync()).ShouldBe(stored);
        }

        async Task<(long Events, string Seating, string Answers)> KeptAsync() => (
            await platform.CountAsync("platform_integration_events"),
            (await room.SeatingAsync()).GetRawText(),
            string.Concat((await manager.ReadAsync($"{room.Path}/guests")).Body.GetProperty("items").EnumerateArray().Select(guest => guest.GetRawText())));
    }

    [Fact]
    public async Task An_unknown_or_revoked_link_opens_nothing_and_a_renewed_one_replaces_it()
    {
        var room = await Room.OpenAsync(platform, manager, 80);
        var link = (await room.InviteAsync(1))[0];
        var guest = (await manager.ReadAsync($"{room.Path}/guests")).Body.GetProperty("items")[0].GetProperty("id").GetGuid();

        var renewed = (await manager.WriteAsync($"{room.Path}/guests/{guest}/renew-link", null, "\"1\"")).Expect(HttpStatusCode.OK);
        (await anyone.ReadAsync(link)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("events.link-unknown");
        var other = new Uri(renewed.Body.GetProperty("link").GetString()!).AbsolutePath;
        (await anyone.ReadAsync(other)).Expect(HttpStatusCode.OK);

        (await manager.WriteAsync($"{room.Path}/guests/{guest}/revoke-link", null, renewed.Tag)).Expect(HttpStatusCode.NoContent);
        (await Room.AnswerAsync(anyone, other, "Attending")).Expect(HttpStatusCode.NotFound);
        (await anyone.ReadAsync("/api/events/answers/" + new string('a', 43))).Expect(HttpStatusCode.NotFound);
        (await anyone.ReadAsync("/api/events/answers/%27%22")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_that_is_kept_or_traced_holds_the_token()
    {
        using var traces = new Traces();
        var room = await Room.OpenAsync(platform, manager, 1);
        var invited = (await manager.WriteAsync($"{room.Path}/invitations", new { emails = new[] { "lea@association.example" } }, key: "kept")).Expect(HttpStatusCode.OK).Body;
        var link = new Uri(invited.GetProperty("invitations")[0].GetProperty("link").GetString()!).AbsolutePath;
        var token = link.Split('/')[^1];

        (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        var refused = (await Room.AnswerAsync(anyone, link, "Attending", 5)).Expect(HttpStatusCode.UnprocessableEntity);
        (await Room.AnswerAsync(anyone, link, "Attending", 50)).Expect(HttpStatusCode.BadRequest).Body.GetRawText().ShouldNotContain(token);
        await platform.DrainAsync();

        refused.Body.GetRawText().ShouldNotContain(token);
        refused.Body.GetProperty("instance").GetString().ShouldBe("/api/events/answers/hidden");
        traces.ShouldShow("/api/events/answers/{token}", token);
        await platform.ShouldNotKeepAsync(token);
        (await platform.CountAsync("events_guests", $"TokenHash = '{PersonalToken.HashOf(token)}'")).ShouldBe(1);
    }
}
