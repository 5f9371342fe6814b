using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

public sealed class SeatTests : IAsyncLifetime
{
    private readonly PlatformFixture platform = PlatformFixture.OverKestrel();
    private HttpClient manager = null!;
    private HttpClient anyone = null!;

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        manager = await platform.As("programme-manager");
        anyone = platform.Anonymous();
    }

    public ValueTask DisposeAsync()
    {
        manager.Dispose();
        anyone.Dispose();
        return platform.DisposeAsync();
    }

    [Fact]
    public async Task Two_hundred_answers_at_once_for_eighty_seats_never_take_more_and_the_waiting_list_is_in_order_of_arrival()
    {
        var room = await Room.OpenAsync(platform, manager, 80);
        var links = await room.InviteAsync(200);

        var answers = await Task.WhenAll(links.Select((link, number) => Room.AnswerAsync(anyone, link, "Attending", number % 3)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        var seating = await room.SeatingAsync();
        var places = seating.GetProperty("places").EnumerateArray().ToArray();
        (await PagedAsync(room, 30)).ShouldBe(places.Select(place => place.GetProperty("guestId").GetGuid()));
        (await manager.ReadAsync($"{room.Path}/seating?limit=201")).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("paging.limit-out-of-range");
        (await manager.ReadAsync($"{room.Path}/seating?cursor=abc")).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("paging.cursor-not-valid");
        var seated = places.Where(place => place.GetProperty("standing").GetString() == "Seated").ToArray();
        var waiting = places.Where(place => place.GetProperty("standing").GetString() == "Waiting").ToArray();
        places.Length.ShouldBe(200);
        var taken = seated.Sum(place => place.GetProperty("party").GetInt32());
        seating.GetProperty("seatsHeld").GetInt32().ShouldBe(taken);
        // Nobody overtakes the first who did not fit: those who have seats came before all who wait.
        taken.ShouldBeLessThanOrEqualTo(80);
        (taken + waiting[0].GetProperty("party").GetInt32()).ShouldBeGreaterThan(80);
        places.TakeWhile(place => place.GetProperty("standing").GetString() == "Seated").Count().ShouldBe(seated.Length);
        waiting.Length.ShouldBe(200 - seated.Length);
        waiting.Select(place => place.GetProperty("waitingRank").GetInt32()).ShouldBe(Enumerable.Range(1, waiting.Length));
        places.Select(place => place.GetProperty("guestId").GetGuid()).ShouldBe(await ArrivalsAsync(), "the audit trail numbers the answers as they were taken");
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.events.attendance-confirmed.v1'")).ShouldBe(seated.Length);
    }

    [Fact]
    public async Task The_seats_are_had_as_a_table_of_all_places_in_order_of_arrival()
    {
        var room = await Room.OpenAsync(platform, manager, 150);
        foreach (var link in (await room.InviteAsync(200)).Concat(await room.InviteAsync(20, "late"))) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{room.Path}/seating?limit=1", UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/csv");
        using var answer = await manager.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("seating.csv");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].Split(';').ShouldBe(["Guest", "People", "Seat", "Waiting rank", "Asked at", "Seat offered until"]);
        lines.Length.ShouldBe(221);
        lines[220].Split(';')[1..4].ShouldBe(["1", "waiting", "70"]);
    }

    private async Task<List<Guid>> PagedAsync(Room room, int limit)
    {
        List<Guid> found = [];
        for (string? cursor = string.Empty; cursor is not null;)
        {
            var page = (await manager.ReadAsync($"{room.Path}/seating?count=true&limit={limit}{(cursor.Length == 0 ? cursor : $"&cursor={cursor}")}")).Expect(HttpStatusCode.OK).Body;
            page.GetProperty("places").GetArrayLength().ShouldBeInRange(1, limit);
            page.GetProperty("total").GetInt32().ShouldBe(200);
            found.AddRange(page.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("guestId").GetGuid()));
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }

        return found;
    }

    [Fact]
    public async Task Seats_added_and_taken_away_while_sixty_answer_are_never_exceeded_and_nobody_waits_before_a_free_one()
    {
        var room = await Room.OpenAsync(platform, manager, 20);
        var links = await room.InviteAsync(60);

        var answers = links.Select(link => Room.AnswerAsync(anyone, link, "Attending")).ToArray();
        var changes = new List<Answer>();
        foreach (var capacity in new[] { 30, 25, 40, 10 }) changes.Add(await room.CapacityAsync(capacity));
        await Task.WhenAll(answers);

        answers.ShouldAllBe(answer => answer.Result.Status == HttpStatusCode.OK);
        changes.Where(change => change.Status != HttpStatusCode.NoContent).ShouldAllBe(change => change.Code == "events.capacity-below-seats-held");
        (await room.CapacityAsync(40)).Expect(HttpStatusCode.NoContent);
        var seating = await room.SeatingAsync();
        (seating.GetProperty("capacity").GetInt32(), seating.GetProperty("seatsHeld").GetInt32()).ShouldBe((40, 40));
        var waiting = seating.GetProperty("places").EnumerateArray().Where(place => place.GetProperty("standing").GetString() == "Waiting").ToArray();
        waiting.Length.ShouldBe(20);
        var waits = waiting.Select(place => place.GetProperty("guestId").GetGuid()).ToArray();
        (await ArrivalsAsync()).Where(waits.Contains).ShouldBe(waits);
    }

    [Fact]
    public async Task A_larger_room_offers_its_seats_in_order_each_offer_ends_in_time_and_a_smaller_one_is_refused_with_the_figures()
    {
        var room = await Room.OpenAsync(platform, manager, 1, inDays: 30);
        var links = await room.InviteAsync(4);
        foreach (var link in links) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);

        (await room.CapacityAsync(3)).Expect(HttpStatusCode.NoContent);
        (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe(["Seated", "Offered", "Offered", "Waiting"]);
        (await manager.ReadAsync(room.Path)).Body.GetProperty("capacity").GetInt32().ShouldBe(3);
        var refused = (await room.CapacityAsync(2)).Expect(HttpStatusCode.UnprocessableEntity);
        refused.Code.ShouldBe("events.capacity-below-seats-held");
        refused.Body.GetProperty("errors").GetProperty("/capacity")[0].GetProperty("message").GetString()
            .ShouldBe("2 seats are not enough: 3 are held already, 2 of them offered to the waiting list.");
        (await room.CapacityAsync(0)).Expect(HttpStatusCode.BadRequest);
        (await manager.ReplaceAsync($"{room.Path}/capacity", new { capacity = 9 }, null)).Expect(HttpStatusCode.PreconditionRequired);
        (await manager.ReplaceAsync($"{room.Path}/capacity", new { capacity = 9 }, "\"1\"")).Expect(HttpStatusCode.PreconditionFailed);

        platform.Clock.Advance(TimeSpan.FromHours(48));
        await platform.DrainAsync();
        (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe(["Seated", "OfferLapsed", "OfferLapsed", "Offered"]);
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.events.seat-offered.v1'")).ShouldBe(3);
    }

    [Fact]
    public async Task A_freed_seat_is_offered_once_its_expiry_passes_it_on_and_an_offer_taken_in_time_stays()
    {
        var room = await Room.OpenAsync(platform, manager, 1, inDays: 30);
        var links = await room.InviteAsync(4);
        foreach (var link in links) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        (await Room.AnswerAsync(anyone, links[2], "Declined")).Expect(HttpStatusCode.OK);

        (await Room.AnswerAsync(anyone, links[0], "Declined")).Expect(HttpStatusCode.OK);
        (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe([null, "Offered", null, "Waiting"]);
        (await anyone.ReadAsync(links[1])).Body.GetProperty("offeredUntil").GetDateTimeOffset().ShouldBe(platform.Clock.GetUtcNow().AddHours(48));

        platform.Clock.Advance(TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1));
        await platform.DrainAsync();
        (await room.StandingAsync(links[1])).ShouldBe("Offered");
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await platform.DrainAsync();
        (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe([null, "OfferLapsed", null, "Offered"]);

        (await Room.AnswerAsync(anyone, links[3], "Attending")).Expect(HttpStatusCode.OK).Body.GetProperty("standing").GetString().ShouldBe("Seated");
        platform.Clock.Advance(TimeSpan.FromDays(5));
        await platform.DrainAsync();
        (await room.StandingAsync(links[3])).ShouldBe("Seated");
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.events.seat-offered.v1'")).ShouldBe(2);
        (await platform.CountAsync("platform_scheduled_acts", "DeadAt IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task A_seat_that_nobody_takes_is_passed_on_from_each_to_the_next_and_is_free_at_the_end()
    {
        var room = await Room.OpenAsync(platform, manager, 1, inDays: 30);
        var links = await room.InviteAsync(4);
        foreach (var link in links) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        (await Room.AnswerAsync(anyone, links[0], "Declined")).Expect(HttpStatusCode.OK);

        foreach (var expected in (string?[][])[[null, "Offered", "Waiting", "Waiting"], [null, "OfferLapsed", "Offered", "Waiting"], [null, "OfferLapsed", "OfferLapsed", "Offered"]])
        {
            (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe(expected);
            platform.Clock.Advance(TimeSpan.FromHours(48));
            await platform.DrainAsync();
        }

        (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe([null, "OfferLapsed", "OfferLapsed", "OfferLapsed"]);
        using var later = await platform.As("programme-manager");
        (await later.ReadAsync($"{room.Path}/seating")).Expect(HttpStatusCode.OK).Body.GetProperty("seatsHeld").GetInt32().ShouldBe(0);
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.events.seat-offered.v1'")).ShouldBe(3);
    }

    [Fact]
    public async Task An_answer_that_comes_when_the_offer_has_ended_finds_the_seat_with_the_next_in_line()
    {
        var room = await Room.OpenAsync(platform, manager, 1, inDays: 30);
        var links = await room.InviteAsync(3);
        foreach (var link in links) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        (await Room.AnswerAsync(anyone, links[0], "Declined")).Expect(HttpStatusCode.OK);

        platform.Clock.Advance(TimeSpan.FromHours(48));
        (await Room.AnswerAsync(anyone, links[1], "Attending")).Expect(HttpStatusCode.OK).Body.GetProperty("standing").GetString().ShouldBe("Waiting");

        (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe([null, "Waiting", "Offered"]);
        await platform.DrainAsync();
        (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe([null, "Waiting", "Offered"]);
    }

    [Fact]
    public async Task Somebody_on_the_waiting_list_who_comes_on_the_day_is_written_down_under_the_same_name_and_address()
    {
        var room = await Room.OpenAsync(platform, manager, 1);
        var links = await room.InviteAsync(2);
        foreach (var link in links) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        var guest = (await manager.ReadAsync($"{room.Path}/guests")).Body.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("standing").GetString() == "Waiting");
        var came = new { name = "Camille", email = guest.GetProperty("email").GetString()!.ToUpperInvariant() };

        (await manager.WriteAsync($"{room.Path}/walk-ins", came)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("events.no-seat-free");
        (await Room.AnswerAsync(anyone, links[0], "Declined")).Expect(HttpStatusCode.OK);
        var written = (await manager.WriteAsync($"{room.Path}/walk-ins", came)).Expect(HttpStatusCode.OK);

        (written.Id, written.Body.GetProperty("name").GetString(), written.Body.GetProperty("standing").GetString()).ShouldBe((guest.GetProperty("id").GetGuid(), "Camille", "Seated"));
        (await platform.CountAsync("events_guests")).ShouldBe(2);
    }

    [Fact]
    public async Task A_newcomer_waits_behind_a_large_party_though_a_seat_is_free()
    {
        var room = await Room.OpenAsync(platform, manager, 3, inDays: 30);
        var links = await room.InviteAsync(4);
        (await Room.AnswerAsync(anyone, links[0], "Attending", 1)).Expect(HttpStatusCode.OK);
        (await Room.AnswerAsync(anyone, links[1], "Attending", 2)).Expect(HttpStatusCode.OK);

        (await Room.AnswerAsync(anyone, links[2], "Attending")).Expect(HttpStatusCode.OK).Body.GetProperty("waitingRank").GetInt32().ShouldBe(2);
        (await manager.WriteAsync($"{room.Path}/walk-ins", new { name = "Camille" })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("events.no-seat-free");

        (await room.CapacityAsync(2)).Expect(HttpStatusCode.NoContent);
        (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe(["Seated", "PassedOver", "Waiting", null]);
        (await anyone.ReadAsync(links[1])).Body.GetProperty("standing").GetString().ShouldBe("PassedOver");
        (await Room.AnswerAsync(anyone, links[1], "Attending", 1)).Expect(HttpStatusCode.OK).Body.GetProperty("waitingRank").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Of_twenty_walk_ins_at_once_for_three_seats_three_are_let_in_and_the_others_read_how_many_are_free()
    {
        var room = await Room.OpenAsync(platform, manager, 3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => manager.WriteAsync($"{room.Path}/walk-ins", new { name = $"Personne {number}" })));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(3);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer => answer.Code == "events.no-seat-free");
        (await platform.CountAsync("events_guests")).ShouldBe(3);
    }

    /// <summary>The guests in the order in which their answers were taken, by the audit trail; each has answered once.</summary>
    private async Task<Guid[]> ArrivalsAsync()
    {
        using var auditor = await platform.As("auditor");
        var taken = (await auditor.ReadAsync("/api/platform/audit?action=AnswerByLink&limit=200")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray()
            .Select(entry => entry.GetProperty("subject").GetString()!.Split(", ").Single(subject => subject.StartsWith("Guest:", StringComparison.Ordinal)));
        return [.. taken.Select(subject => Guid.Parse(subject["Guest:".Length..])).Reverse()];
    }
}
