using System.Net;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;
using AmiPlatform.Events.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Answer = AmiPlatform.Events.Domain.Guests.Answer;

namespace AmiPlatform.IntegrationTests.Events;

/// <summary>The guards with two contexts side by side, without the lane; and through it where a race over HTTP can come.</summary>
public sealed class RaceTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_has_one_launch_meeting_even_when_two_are_planned_at_once()
    {
        var call = Guid.CreateVersion7();
        await using var left = Context();
        await using var right = Context();
        (await left.Meetings.AnyAsync(meeting => meeting.CallId == call, Stop)).ShouldBeFalse();
        (await right.Meetings.AnyAsync(meeting => meeting.CallId == call, Stop)).ShouldBeFalse();
        left.Meetings.Add(Launch(call));
        right.Meetings.Add(Launch(call));

        await SaveAsync(left);

        var refused = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        refused.InnerException.ShouldBeOfType<SqliteException>().Message.ShouldContain("UNIQUE constraint failed: events_meetings.CallId");
        (await platform.CountAsync("events_meetings", $"CallId = '{call.ToString().ToUpperInvariant()}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_call_that_is_told_twelve_times_at_once_to_four_who_deliver_one_launch_meeting_is_planned()
    {
        var call = Guid.CreateVersion7();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => platform.PublishCallAsync(call, platform.Clock.GetUtcNow().AddDays(7))));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(platform.DrainAsync)));
        await platform.DrainAsync();

        (await platform.CountAsync("events_meetings", $"CallId = '{call.ToString().ToUpperInvariant()}'")).ShouldBe(1);
        (await platform.CountAsync("platform_inbox", "Consumer = 'events.when-a-call-is-published' AND HandledAt IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task An_offer_that_expires_while_its_guest_declines_it_eight_times_is_passed_on_once()
    {
        using var manager = await platform.As("programme-manager");
        using var anyone = platform.Anonymous();
        var room = await Room.OpenAsync(platform, manager, 1, inDays: 30);
        var links = await room.InviteAsync(4);
        foreach (var link in links) (await Room.AnswerAsync(anyone, link, "Attending")).Expect(HttpStatusCode.OK);
        (await Room.AnswerAsync(anyone, links[0], "Declined")).Expect(HttpStatusCode.OK);
        await platform.DrainAsync();
        var offers = await platform.CountAsync("platform_integration_events", "Name = 'ami.events.seat-offered.v1'");
        platform.Clock.Advance(TimeSpan.FromHours(48));

        var declined = Enumerable.Range(0, 8).Select(_ => Room.AnswerAsync(anyone, links[1], "Declined")).ToArray();
        await Task.WhenAll([.. Enumerable.Range(0, 2).Select(_ => Task.Run(platform.DrainAsync)), .. declined]);
        await platform.DrainAsync();

        declined.ShouldAllBe(answer => answer.Result.Status == HttpStatusCode.OK);
        (await Task.WhenAll(links.Select(room.StandingAsync))).ShouldBe([null, null, "Offered", "Waiting"]);
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.events.seat-offered.v1'")).ShouldBe(offers + 1);
    }

    [Fact]
    public async Task Of_twelve_announcements_at_once_one_is_told_and_of_twelve_invitations_of_an_address_one_guest_is_made()
    {
        using var manager = await platform.As("programme-manager");
        var call = Guid.CreateVersion7();
        await platform.PublishCallAsync(call, platform.Clock.GetUtcNow().AddDays(7));
        var path = $"/api/events/meetings/{await manager.LaunchOfAsync(call)}";
        var seats = new { agenda = Array.Empty<object>(), venue = new { name = "Salle du conseil", commune = "Lens" }, capacity = 10 };
        (await manager.ReplaceAsync(path, seats, "*")).Expect(HttpStatusCode.NoContent);

        var announced = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => manager.WriteAsync($"{path}/announce", null, "*")));
        announced.Count(answer => answer.Status == HttpStatusCode.NoContent).ShouldBe(1);
        announced.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(11);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => manager.WriteAsync($"{path}/invitations", new { emails = new[] { "once@association.example" } })));
        (await platform.CountAsync("events_guests", "Email = 'once@association.example'")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_announce_a_meeting_at_once_meet_on_its_row()
    {
        var launch = Launch(Guid.CreateVersion7());
        await using (var made = Context())
        {
            made.Meetings.Add(launch);
            await SaveAsync(made);
        }

        await using var left = Context();
        await using var right = Context();
        (await left.Meetings.SingleAsync(meeting => meeting.Id == launch.Id, Stop)).Announce(platform.Clock.GetUtcNow()).IsSuccess.ShouldBeTrue();
        (await right.Meetings.SingleAsync(meeting => meeting.Id == launch.Id, Stop)).Announce(platform.Clock.GetUtcNow()).IsSuccess.ShouldBeTrue();
        await SaveAsync(left);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
    }

    [Fact]
    public async Task Two_who_take_the_last_seat_at_once_meet_on_the_row_of_the_seats()
    {
        var meeting = await OpenAsync(capacity: 1);
        await using var left = Context();
        await using var right = Context();
        Attend(await left.Seatings.SingleAsync(seating => seating.Id == meeting, Stop)).ShouldBe(Standing.Seated);
        Attend(await right.Seatings.SingleAsync(seating => seating.Id == meeting, Stop)).ShouldBe(Standing.Seated);

        await SaveAsync(left);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
        await using var again = Context();
        Attend(await again.Seatings.SingleAsync(seating => seating.Id == meeting, Stop)).ShouldBe(Standing.Waiting);
    }

    [Fact]
    public async Task A_room_that_shrinks_while_its_last_seat_is_taken_meets_the_guest_on_the_row_of_the_seats()
    {
        var meeting = await OpenAsync(capacity: 2);
        await using var guest = Context();
        await using var manager = Context();
        Attend(await guest.Seatings.SingleAsync(seating => seating.Id == meeting, Stop)).ShouldBe(Standing.Seated);
        (await manager.Seatings.SingleAsync(seating => seating.Id == meeting, Stop)).ChangeCapacity(1, Terms).IsSuccess.ShouldBeTrue();
        await SaveAsync(guest);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(manager));

        await using var second = Context();
        await using var again = Context();
        Attend(await second.Seatings.SingleAsync(seating => seating.Id == meeting, Stop)).ShouldBe(Standing.Seated);
        (await again.Seatings.SingleAsync(seating => seating.Id == meeting, Stop)).ChangeCapacity(1, Terms).IsSuccess.ShouldBeTrue();
        await SaveAsync(again);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(second));
    }

    [Fact]
    public async Task Two_who_end_an_offer_at_once_pass_it_on_once()
    {
        var meeting = await OpenAsync(capacity: 1);
        GuestId first, second;
        DateTimeOffset until;
        await using (var made = Context())
        {
            var seating = await made.Seatings.SingleAsync(seating => seating.Id == meeting, Stop);
            var seated = new GuestId(Guid.CreateVersion7());
            (first, second) = (new GuestId(Guid.CreateVersion7()), new GuestId(Guid.CreateVersion7()));
            foreach (var guest in new[] { seated, first, second }) seating.Take(guest, Given(Answer.Attending), Terms).IsSuccess.ShouldBeTrue();
            seating.Take(seated, Given(Answer.Declined), Terms).IsSuccess.ShouldBeTrue();
            until = seating.Of(first)!.OfferedUntil!.Value;
            await SaveAsync(made);
        }

        await using var left = Context();
        await using var right = Context();
        foreach (var context in new[] { left, right }) (await context.Seatings.SingleAsync(seating => seating.Id == meeting, Stop)).EndOffer(first, until, Terms);
        await SaveAsync(left);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
        await using var again = Context();
        var ended = await again.Seatings.SingleAsync(seating => seating.Id == meeting, Stop);
        ended.EndOffer(first, until, Terms);
        again.Entry(ended).State.ShouldBe(EntityState.Unchanged);
        ended.Of(second)!.Standing.ShouldBe(Standing.Offered);
    }

    [Fact]
    public async Task An_address_that_two_invite_at_once_and_a_token_that_two_would_have_are_refused_by_their_indexes()
    {
        var meeting = new MeetingId(Guid.CreateVersion7());
        await using var left = Context();
        await using var right = Context();
        left.Guests.Add(Invited(meeting, "lea@association.example", "a"));
        right.Guests.Add(Invited(meeting, "LEA@association.example", "b"));
        await SaveAsync(left);
        var twice = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, twice)!.Code.ShouldBe("events.guest-added-meanwhile");

        await using var forged = Context();
        forged.Guests.Add(Invited(meeting, "karim@association.example", "a"));
        (await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(forged))).InnerException!.Message.ShouldContain("events_guests.TokenHash");
    }

    private OfferTerms Terms => new(platform.Clock.GetUtcNow(), platform.Clock.GetUtcNow().AddDays(7), TimeSpan.FromHours(48));

    private GivenAnswer Given(Answer answer) => new(answer, 0, AnswerChannel.Link, platform.Clock.GetUtcNow());

    private Guest Invited(MeetingId meeting, string email, string token) =>
        Guest.Invite(new GuestId(Guid.CreateVersion7()), meeting, email, PersonalToken.HashOf(token), platform.Clock.GetUtcNow());

    private Standing Attend(Seating seating)
    {
        var guest = new GuestId(Guid.CreateVersion7());
        seating.Take(guest, Given(Answer.Attending), Terms).IsSuccess.ShouldBeTrue();
        return seating.Of(guest)!.Standing;
    }

    private async Task<MeetingId> OpenAsync(int capacity)
    {
        var meeting = new MeetingId(Guid.CreateVersion7());
        await using var made = Context();
        made.Seatings.Add(Seating.Open(meeting, capacity));
        await SaveAsync(made);
        return meeting;
    }

    private Meeting Launch(Guid call) => Meeting.PlanLaunch(
        new MeetingId(Guid.CreateVersion7()),
        new LaunchedCall(call, "AMI Cohésion sociale", platform.Clock.GetUtcNow().AddDays(7), [new ContactPoint("Service", null, "+33321000000")]),
        new MeetingDefaults("Communauté d’agglomération", "Europe/Paris", new Venue("Salle du conseil", "Rue Lavoisier", "Lens")));

    private static Task<int> SaveAsync(EventsDbContext context)
    {
        TrackedChanges.Prepare(context, new RequestContext());
        return context.SaveChangesAsync(Stop);
    }

    private EventsDbContext Context() => (EventsDbContext)platform.Services.GetRequiredService<IContextSource<EventsDbContext>>().Migrating();
}
