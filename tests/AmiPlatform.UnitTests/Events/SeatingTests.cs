using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Events;

public sealed class SeatingTests
{
    private static readonly MeetingId Meeting = new(Guid.Parse("01890000-0000-7000-8000-000000000002"));
    private static readonly GuestId[] Guests = [.. Enumerable.Range(1, 8).Select(number => new GuestId(Guid.Parse($"01890000-0000-7000-8000-0000000001{number:00}")))];
    private static readonly OfferTerms Early = new(Some.Before, Some.LaunchAt, TimeSpan.FromHours(48));

    [Fact]
    public void Seats_are_given_in_order_of_arrival_and_then_the_waiting_list_begins()
    {
        var seating = Seating.Open(Meeting, 3);

        Attend(seating, Guests[0], companions: 1);
        Attend(seating, Guests[1]);
        Attend(seating, Guests[2]);
        Attend(seating, Guests[3]);

        Standings(seating).ShouldBe([Standing.Seated, Standing.Seated, Standing.Waiting, Standing.Waiting]);
        seating.SeatsHeld.ShouldBe(3);
        (seating.RankOf(Guests[2]), seating.RankOf(Guests[3])).ShouldBe((1, 2));
    }

    [Fact]
    public void A_freed_seat_is_offered_once_to_the_first_and_is_held_for_it()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Attend(seating, Guests[3]);
        Attend(seating, Guests[4]);
        seating.TakeDomainEvents();

        Decline(seating, Guests[0]);

        Standings(seating).ShouldBe([Standing.Seated, Standing.Offered, Standing.Waiting, Standing.Waiting]);
        seating.RankOf(Guests[3]).ShouldBe(1);
        seating.TakeDomainEvents().OfType<SeatsOffered>().ShouldHaveSingleItem().GuestId.ShouldBe(Guests[2]);
        seating.SeatsHeld.ShouldBe(3);
    }

    [Fact]
    public void Nobody_overtakes_the_party_at_the_head_of_the_list_though_a_seat_is_free()
    {
        var seating = Full();
        Attend(seating, Guests[2], companions: 1);
        Attend(seating, Guests[3]);
        Decline(seating, Guests[0]);

        Attend(seating, Guests[4]);
        Take(seating, Guests[1], Answer.Attending, 2).Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("events.companions-do-not-fit"),
            error => error.Arguments["available"].ShouldBe(2));
        Take(seating, Guests[5], Answer.Attending, 0, AnswerChannel.OnSite).Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("events.no-seat-free"),
            error => error.Arguments["available"].ShouldBe(0));

        Standings(seating).ShouldBe([Standing.Seated, Standing.Waiting, Standing.Waiting, Standing.Waiting]);
        (seating.SeatsHeld, seating.RankOf(Guests[2]), seating.RankOf(Guests[3]), seating.RankOf(Guests[4])).ShouldBe((2, 1, 2, 3));
        Attend(seating, Guests[3]);
        seating.Of(Guests[3])!.Standing.ShouldBe(Standing.Waiting);
        Attend(seating, Guests[2]);
        seating.Of(Guests[2])!.Standing.ShouldBe(Standing.Seated);
    }

    [Fact]
    public void The_free_seat_goes_on_when_the_party_at_the_head_leaves()
    {
        var seating = Full();
        Attend(seating, Guests[2], companions: 1);
        Attend(seating, Guests[3]);
        Decline(seating, Guests[0]);

        Decline(seating, Guests[2]);

        seating.Of(Guests[3])!.Standing.ShouldBe(Standing.Offered);
    }

    [Fact]
    public void Who_comes_while_seats_are_offered_has_none_of_them_and_who_walks_in_after_the_beginning_takes_what_is_free()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Decline(seating, Guests[0]);
        Attend(seating, Guests[3]);
        seating.Of(Guests[3])!.Standing.ShouldBe(Standing.Waiting);

        var begun = Full();
        Attend(begun, Guests[2], companions: 1);
        Decline(begun, Guests[0]);
        var walkIn = new GivenAnswer(Answer.Attending, 0, AnswerChannel.OnSite, Some.LaunchAt);
        begun.Take(Guests[4], walkIn, Early with { Now = Some.LaunchAt }).IsSuccess.ShouldBeTrue();
        begun.Of(Guests[4])!.Standing.ShouldBe(Standing.Seated);
    }

    [Fact]
    public void A_party_that_has_become_larger_than_the_room_is_passed_over_is_told_so_and_keeps_its_place()
    {
        var seating = Full();
        Attend(seating, Guests[2], companions: 2);
        Attend(seating, Guests[3], companions: 1);
        Attend(seating, Guests[4]);
        Decline(seating, Guests[0]);
        Standings(seating).ShouldBe([Standing.Seated, Standing.Waiting, Standing.Waiting, Standing.Waiting]);

        seating.ChangeCapacity(2, Early).IsSuccess.ShouldBeTrue();
        (seating.StandingOf(Guests[2]), seating.RankOf(Guests[2]), seating.RankOf(Guests[3])).ShouldBe((Standing.PassedOver, null, 1));
        seating.Keeps(Guests[2], new GivenAnswer(Answer.Attending, 2, AnswerChannel.Link, Some.Before), Early).ShouldBeFalse();
        Take(seating, Guests[2], Answer.Attending, 2).Errors.ShouldHaveSingleItem().Code.ShouldBe("events.party-exceeds-capacity");
        Decline(seating, Guests[1]);
        seating.Of(Guests[3])!.Standing.ShouldBe(Standing.Offered);

        Attend(seating, Guests[2], companions: 1);
        (seating.StandingOf(Guests[2]), seating.RankOf(Guests[2]), seating.RankOf(Guests[4])).ShouldBe((Standing.Waiting, 1, 2));
    }

    [Fact]
    public void A_party_that_was_passed_over_stands_at_its_rank_again_when_the_room_grows()
    {
        var seating = Full();
        Attend(seating, Guests[2], companions: 2);
        Attend(seating, Guests[3], companions: 1);
        Decline(seating, Guests[0]);
        seating.ChangeCapacity(2, Early).IsSuccess.ShouldBeTrue();

        seating.ChangeCapacity(5, Early).IsSuccess.ShouldBeTrue();

        (seating.StandingOf(Guests[2]), seating.StandingOf(Guests[3])).ShouldBe((Standing.Offered, Standing.Waiting));
    }

    [Fact]
    public void An_offer_that_is_not_taken_ends_once_and_passes_to_the_next()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Attend(seating, Guests[3]);
        Decline(seating, Guests[0]);
        var until = seating.Of(Guests[2])!.OfferedUntil!.Value;
        until.ShouldBe(Some.Before.AddHours(48));

        var late = Early with { Now = until };
        seating.EndOffer(Guests[2], until, late);
        seating.EndOffer(Guests[2], until, late);

        seating.Of(Guests[2])!.Standing.ShouldBe(Standing.OfferLapsed);
        seating.Of(Guests[3])!.ShouldSatisfyAllConditions(
            next => next.Standing.ShouldBe(Standing.Offered),
            next => next.OfferedUntil.ShouldBe(until.AddHours(48)));
    }

    [Fact]
    public void Offers_whose_end_nobody_was_there_to_see_end_when_somebody_comes()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Attend(seating, Guests[3]);
        Decline(seating, Guests[0]);
        var until = seating.Of(Guests[2])!.OfferedUntil!.Value;

        seating.EndPassedOffers(Early with { Now = until.AddTicks(-1) });
        seating.Of(Guests[2])!.Standing.ShouldBe(Standing.Offered);
        seating.EndPassedOffers(Early with { Now = until });

        (seating.Of(Guests[2])!.Standing, seating.Of(Guests[3])!.Standing).ShouldBe((Standing.OfferLapsed, Standing.Offered));
    }

    [Fact]
    public void Seats_of_an_offer_that_has_ended_can_be_taken_away()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Attend(seating, Guests[3]);
        Decline(seating, Guests[0]);
        var (held, until) = (seating.SeatsHeld, seating.Of(Guests[2])!.OfferedUntil!.Value);

        seating.ChangeCapacity(held - 1, Early with { Now = until.AddTicks(-1) }).Errors.ShouldHaveSingleItem().Code.ShouldBe("events.capacity-below-seats-held");
        seating.ChangeCapacity(held - 1, Early with { Now = until }).Errors.ShouldBeEmpty();

        (seating.SeatsHeld, seating.Of(Guests[2])!.Standing, seating.Of(Guests[3])!.Standing).ShouldBe((held - 1, Standing.OfferLapsed, Standing.Waiting));
    }

    [Fact]
    public void An_offer_taken_in_time_does_not_end()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Decline(seating, Guests[0]);
        var until = seating.Of(Guests[2])!.OfferedUntil!.Value;

        Attend(seating, Guests[2]);
        seating.EndOffer(Guests[2], until, Early with { Now = until });

        seating.Of(Guests[2])!.Standing.ShouldBe(Standing.Seated);
    }

    [Fact]
    public void The_end_that_an_offer_had_before_the_meeting_was_moved_ends_it_no_more()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Decline(seating, Guests[0]);
        var until = seating.Of(Guests[2])!.OfferedUntil!.Value;

        seating.EndOffer(Guests[2], until.AddHours(-1), Early with { Now = until });

        seating.Of(Guests[2])!.Standing.ShouldBe(Standing.Offered);
    }

    [Fact]
    public void Near_the_date_an_offer_lasts_half_of_the_time_that_is_left_and_after_the_beginning_there_is_none()
    {
        (Early with { Now = Some.LaunchAt.AddHours(-10) }).Until().ShouldBe(Some.LaunchAt.AddHours(-5));
        (Early with { Now = Some.LaunchAt }).Until().ShouldBeNull();
    }

    [Fact]
    public void Whoever_let_an_offer_pass_may_ask_again_and_stands_at_the_end()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Attend(seating, Guests[3]);
        Decline(seating, Guests[0]);
        var until = seating.Of(Guests[2])!.OfferedUntil!.Value;
        seating.EndOffer(Guests[2], until, Early with { Now = until });

        Attend(seating, Guests[2]);

        seating.RankOf(Guests[2]).ShouldBe(1);
        seating.Places[^1].GuestId.ShouldBe(Guests[2]);
    }

    [Fact]
    public void More_companions_than_there_are_seats_are_refused_and_the_answer_before_stands()
    {
        var seating = Full();
        var before = seating.Places;

        var refused = Take(seating, Guests[0], Answer.Attending, 1);

        refused.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("events.companions-do-not-fit"),
            error => error.Arguments["available"].ShouldBe(1));
        seating.Places.ShouldBe(before);
    }

    [Fact]
    public void A_party_larger_than_the_room_is_refused_because_it_would_wait_for_ever() =>
        Take(Full(), Guests[5], Answer.Attending, 3).Errors.ShouldHaveSingleItem().Code.ShouldBe("events.party-exceeds-capacity");

    [Fact]
    public void Whoever_walks_in_does_not_pass_by_those_who_have_an_offer()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Decline(seating, Guests[0]);

        var refused = Take(seating, Guests[6], Answer.Attending, 0, AnswerChannel.OnSite);

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("events.no-seat-free");
        seating.Of(Guests[6]).ShouldBeNull();
    }

    [Fact]
    public void The_same_answer_again_leaves_things_as_they_are_unless_it_takes_what_is_offered_or_became_free()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Attend(seating, Guests[3], companions: 1);
        Keeps(Guests[0], Answer.Attending, 0).ShouldBeTrue();
        Keeps(Guests[0], Answer.Attending, 1).ShouldBeFalse();
        Keeps(Guests[0], Answer.Declined, 0).ShouldBeFalse();
        Keeps(Guests[2], Answer.Attending, 0).ShouldBeTrue();
        Keeps(Guests[4], Answer.Declined, 0).ShouldBeTrue();
        Keeps(Guests[4], Answer.Attending, 0).ShouldBeFalse();

        Decline(seating, Guests[0]);
        Keeps(Guests[2], Answer.Attending, 0).ShouldBeFalse();

        var begun = Full();
        Attend(begun, Guests[2]);
        begun.Take(Guests[0], new GivenAnswer(Answer.Declined, 0, AnswerChannel.Link, Some.Before), Early with { Now = Some.LaunchAt }).IsSuccess.ShouldBeTrue();
        begun.Of(Guests[2])!.Standing.ShouldBe(Standing.Waiting);
        begun.Keeps(Guests[2], new GivenAnswer(Answer.Attending, 0, AnswerChannel.Link, Some.Before), Early with { Now = Some.LaunchAt }).ShouldBeFalse();

        bool Keeps(GuestId guest, Answer answer, int companions) => seating.Keeps(guest, new GivenAnswer(answer, companions, AnswerChannel.Link, Some.Before), Early);
    }

    [Fact]
    public void Seats_that_are_added_are_offered_to_the_waiting_list_in_its_order()
    {
        var seating = Full();
        Attend(seating, Guests[2], companions: 2);
        Attend(seating, Guests[3]);
        Attend(seating, Guests[4]);
        seating.TakeDomainEvents();

        seating.ChangeCapacity(7, Early).IsSuccess.ShouldBeTrue();

        Standings(seating).ShouldBe([Standing.Seated, Standing.Seated, Standing.Offered, Standing.Offered, Standing.Waiting]);
        (seating.Capacity, seating.SeatsHeld).ShouldBe((7, 7));
        seating.TakeDomainEvents().OfType<SeatsOffered>().Select(offered => offered.GuestId).ShouldBe([Guests[2], Guests[3]]);
        seating.OffersMade.Count.ShouldBe(2);
    }

    [Fact]
    public void There_are_never_fewer_seats_than_are_taken_or_offered_and_a_refusal_gives_the_figures()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Decline(seating, Guests[0]);
        seating.TakeDomainEvents();
        var before = seating.Places;

        var refused = seating.ChangeCapacity(2, Early).Errors.ShouldHaveSingleItem();

        (refused.Code, refused.Target).ShouldBe(("events.capacity-below-seats-held", "/capacity"));
        (refused.Arguments["given"], refused.Arguments["held"], refused.Arguments["offered"]).ShouldBe((2, 3, 1));
        (seating.Capacity, seating.Places).ShouldBe((3, before));
        seating.TakeDomainEvents().ShouldBeEmpty();
        seating.ChangeCapacity(3, Early).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void Where_seats_are_counted_no_more_everybody_who_waits_has_an_offer_and_once_the_meeting_has_begun_nobody_has()
    {
        var (seating, late) = (Full(), Full());
        foreach (var full in new[] { seating, late }) Attend(full, Guests[2], companions: 2);

        seating.ChangeCapacity(null, Early).IsSuccess.ShouldBeTrue();
        late.ChangeCapacity(9, Early with { Now = Some.LaunchAt }).IsSuccess.ShouldBeTrue();

        (seating.Of(Guests[2])!.Standing, late.Of(Guests[2])!.Standing).ShouldBe((Standing.Offered, Standing.Waiting));
    }

    [Fact]
    public void Where_nobody_counts_seats_everybody_has_one()
    {
        var seating = Seating.Open(Meeting, null);
        foreach (var guest in Guests) Attend(seating, guest, companions: 10);
        seating.Places.ShouldAllBe(place => place.Standing == Standing.Seated);
    }

    [Fact]
    public void A_meeting_that_moves_gives_open_offers_a_new_end()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Decline(seating, Guests[0]);

        seating.Reoffer(new OfferTerms(Some.Before.AddHours(1), Some.Before.AddHours(5), TimeSpan.FromHours(48)));

        seating.Of(Guests[2])!.OfferedUntil.ShouldBe(Some.Before.AddHours(3));
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Dice)])]
    public void No_sequence_of_answers_and_ended_offers_takes_more_seats_than_there_are_or_lets_anybody_overtake(byte[] acts, byte room)
    {
        var capacity = (room % 6) + 1;
        var seating = Seating.Open(Meeting, capacity);
        var now = Some.Before;
        foreach (var dice in acts.Chunk(3).Where(dice => dice.Length == 3))
        {
            var (number, act, companions) = (dice[0], dice[1], dice[2]);
            now = now.AddMinutes(20);
            var terms = Early with { Now = now };
            var guest = Guests[number % Guests.Length];
            var before = (seating.Places, seating.SeatsHeld);
            var line = seating.Places.Where(place => seating.RankOf(place.GuestId) is not null).Select(place => place.GuestId).ToArray();
            if (act % 5 == 4)
            {
                var (seats, held) = ((companions % 8) + 1, seating.SeatsHeld);
                seating.TakeDomainEvents();
                var changed = seating.ChangeCapacity(seats, terms);
                changed.IsSuccess.ShouldBe(seats >= held);
                if (changed.IsSuccess) capacity = seats;
                else (seating.Places, seating.Capacity, seating.TakeDomainEvents().Count).ShouldBe((before.Places, capacity, 0));
            }
            else if (act % 5 == 3)
            {
                if (seating.Places.FirstOrDefault(place => place.Standing == Standing.Offered) is { } offered) seating.EndOffer(offered.GuestId, offered.OfferedUntil!.Value, terms);
            }
            else
            {
                seating.TakeDomainEvents();
                var answer = new GivenAnswer((Answer)(act % 5), companions % 4, (AnswerChannel)(companions % 3), now);
                var own = seating.Of(guest);
                var outcome = seating.Take(guest, answer, terms);
                if (!outcome.IsSuccess)
                {
                    (seating.Places, seating.SeatsHeld).ShouldBe(before);
                    seating.TakeDomainEvents().ShouldBeEmpty();
                    if (outcome.Errors[0].Code == "events.companions-do-not-fit") (own!.Held() > 0 && answer.Seats() > own.Party).ShouldBeTrue();
                }
                else if (answer.Answer == Answer.Attending && own?.Held() > 0)
                {
                    // Whoever has seats or an offer sits down with the whole party, or is refused and keeps what was there.
                    (seating.Of(guest)!.Standing, seating.Of(guest)!.Party).ShouldBe((Standing.Seated, answer.Seats()));
                }
            }

            seating.SeatsHeld.ShouldBe(seating.Places.Where(place => place.Standing is Standing.Seated or Standing.Offered).Sum(place => place.Party));
            seating.SeatsHeld.ShouldBeLessThanOrEqualTo(capacity);
            seating.Places.Select(place => place.GuestId).ShouldBeUnique();
            if (seating.Places.FirstOrDefault(place => seating.RankOf(place.GuestId) == 1) is { } first) first.Party.ShouldBeGreaterThan(capacity - seating.SeatsHeld);
            foreach (var waiting in seating.Places.Where(place => place.Standing == Standing.Waiting))
                (seating.StandingOf(waiting.GuestId) == Standing.PassedOver, seating.RankOf(waiting.GuestId) is null).ShouldBe((waiting.Party > capacity, waiting.Party > capacity));
            var offers = seating.TakeDomainEvents().OfType<SeatsOffered>().Select(offered => offered.GuestId).ToArray();
            offers.ShouldBeUnique();
            offers.ShouldAllBe(to => before.Places.All(place => place.GuestId != to || place.Standing != Standing.Offered));
            foreach (var gained in seating.Places.Where(place => place.Held() > (before.Places.FirstOrDefault(held => held.GuestId == place.GuestId)?.Held() ?? 0)))
                before.Places.TakeWhile(place => place.GuestId != gained.GuestId || place.Held() > 0).ShouldAllBe(place => !line.Contains(place.GuestId) || seating.RankOf(place.GuestId) == null);
            seating.Places.Where(place => place.Standing == Standing.Waiting).Select(place => place.Since).ShouldBeInOrder();
            seating.Places.Where(place => place.Standing == Standing.Offered).All(place => place.OfferedUntil > now && place.OfferedUntil < Some.LaunchAt).ShouldBeTrue();
        }
    }

    [Fact]
    public void Where_the_meeting_is_given_up_nothing_is_offered_and_nobody_waits_and_who_had_seats_stays_known()
    {
        var seating = Full();
        Attend(seating, Guests[2]);
        Attend(seating, Guests[3]);
        Decline(seating, Guests[0]);

        seating.End();

        seating.Places.ShouldHaveSingleItem().ShouldSatisfyAllConditions(place => place.GuestId.ShouldBe(Guests[1]), place => place.Standing.ShouldBe(Standing.Seated));
        (seating.StandingOf(Guests[2]), seating.RankOf(Guests[3]), seating.SeatsHeld).ShouldBe((null, null, seating.Places[0].Party));
    }

    /// <summary>Three seats: one for the first, two for the second and a companion.</summary>
    private static Seating Full()
    {
        var seating = Seating.Open(Meeting, 3);
        Attend(seating, Guests[0]);
        Attend(seating, Guests[1], companions: 1);
        return seating;
    }

    private static void Attend(Seating seating, GuestId guest, int companions = 0) => Take(seating, guest, Answer.Attending, companions).IsSuccess.ShouldBeTrue();

    private static void Decline(Seating seating, GuestId guest) => Take(seating, guest, Answer.Declined, 0).IsSuccess.ShouldBeTrue();

    private static Result Take(Seating seating, GuestId guest, Answer answer, int companions, AnswerChannel channel = AnswerChannel.Link) =>
        seating.Take(guest, new GivenAnswer(answer, companions, channel, Some.Before), Early);

    private static IEnumerable<Standing> Standings(Seating seating) => seating.Places.Select(place => place.Standing);
}
