using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;
using AmiPlatform.UnitTests.BuildingBlocks.Domain;
using FsCheck.Xunit;
using Shouldly;

namespace AmiPlatform.UnitTests.Events;

/// <summary>A meeting and its seats, which commands change together.</summary>
public sealed class MeetingWalkTests
{
    private static readonly GuestId[] Guests = [.. Enumerable.Range(1, 4).Select(number => new GuestId(Guid.Parse($"01890000-0000-7000-8000-0000000002{number:00}")))];

    private static readonly MeetingAction[] Offered =
    [
        MeetingAction.Revise, MeetingAction.Announce, MeetingAction.Invite, MeetingAction.ChangeCapacity, MeetingAction.Postpone, MeetingAction.Reschedule, MeetingAction.Hold, MeetingAction.Cancel,
    ];

    private static readonly string[] Closing =
        ["events.action-not-allowed", "events.place-missing", "events.start-has-passed", "events.meeting-has-begun", "events.meeting-not-begun"];

    [Property(MaxTest = 1000, Arbitrary = [typeof(Dice)])]
    public void No_sequence_of_acts_reaches_a_state_outside_the_table_and_a_refusal_changes_nothing_and_says_what_is_allowed(byte[] acts, bool placed, bool announced)
    {
        var meeting = Some.LaunchMeeting(placed || announced ? Some.CouncilChamber : null);
        var seating = Seating.Open(meeting.Id, announced ? 3 : null);
        if (announced) Announced(meeting);
        var (now, before) = (Some.Before, Written(meeting, seating));
        foreach (var dice in acts.Chunk(3).Where(dice => dice.Length == 3))
        {
            var (act, days, at) = (dice[0], unchecked((sbyte)dice[1]), dice[2] % 2 == 0);
            now = now.AddHours(days < 0 ? 12 : 1);
            var (state, sequence) = (meeting.State, meeting.Sequence);
            var outcome = Act(meeting, seating, act, days, at, now);
            IReadOnlyList<IDomainEvent> raised = [.. meeting.TakeDomainEvents(), .. seating.TakeDomainEvents()];
            if (!outcome.IsSuccess)
            {
                Written(meeting, seating).ShouldBe(before);
                raised.ShouldBeEmpty();
                foreach (var refusal in outcome.Errors)
                {
                    refusal.Arguments["state"].ShouldBe(state.ToString());
                    refusal.Arguments["allowedActions"].ShouldBe(
                        MeetingStates.Table.OfferedActions(new MeetingFacts(meeting.Place, meeting.StartsAt, now), state).Select(offered => offered.Name()).ToArray());
                    CopiedAggregate.ShouldAcceptWhatIsNamed(refusal, meeting, Offered, (copy, action) => Tried(copy, action, now), Closing);
                }

                continue;
            }

            MeetingStates.Table.Rows.Any(row => row.From == state && row.To == meeting.State).ShouldBeTrue();
            meeting.Sequence.ShouldBeGreaterThanOrEqualTo(sequence);
            meeting.EndsAt.ShouldBeGreaterThan(meeting.StartsAt);
            if (meeting.AnnouncedAt is not null) meeting.Place.IsKnown().ShouldBeTrue();
            if (meeting.State == MeetingState.Held) meeting.StartsAt.ShouldBeLessThanOrEqualTo(now);
            (meeting.CancellationReason is not null).ShouldBe(meeting.State == MeetingState.Cancelled);
            ShouldHold(seating);
            before = Written(meeting, seating);
        }
    }

    // Few seats from the beginning: a walk is too short to come often to a full room by itself.
    private static void Announced(Meeting meeting)
    {
        meeting.Revise(meeting.Place, 3, meeting.Agenda, Some.Before).IsSuccess.ShouldBeTrue();
        meeting.Announce(Some.Before).IsSuccess.ShouldBeTrue();
        meeting.TakeDomainEvents();
    }

    private static Result Act(Meeting meeting, Seating seating, byte act, sbyte days, bool placed, DateTimeOffset now)
    {
        var place = new MeetingPlace(placed ? Some.CouncilChamber : null);
        return (act % 30) switch
        {
            0 => meeting.Revise(place, days, meeting.Agenda, now),
            1 => meeting.Announce(now),
            2 => meeting.Postpone(now),
            3 => Moved(meeting, seating, meeting.Reschedule(now.AddDays(days), now.AddDays(days).AddHours(placed ? 2 : -2), place, now), now),
            4 => Moved(meeting, seating, meeting.Reschedule(now.AddDays(days), now.AddDays(days).AddHours(2), null, now), now),
            5 => meeting.Hold(now),
            6 => meeting.Cancel("La salle est fermée.", now),
            7 => meeting.CanInvite(now),
            8 or 10 => meeting.ChangeCapacity(placed ? days % 6 : null, seating, Terms(meeting, now)),
            9 => meeting.CanAnswer(placed ? AnswerChannel.OnSite : AnswerChannel.Link, now),
            11 or 12 => Answered(meeting, seating, new GivenAnswer(Answer.Declined, 0, AnswerChannel.Link, now), Guests[Math.Abs((int)days) % Guests.Length]),
            13 => Answered(meeting, seating, new GivenAnswer(Answer.Tentative, 0, AnswerChannel.Link, now), Guests[Math.Abs((int)days) % Guests.Length]),
            14 => OfferEnded(meeting, seating, now),
            _ => Answered(meeting, seating, new GivenAnswer(Answer.Attending, Math.Abs(days % 4), placed ? AnswerChannel.OnSite : AnswerChannel.Link, now), Guests[act % Guests.Length]),
        };
    }

    private static void ShouldHold(Seating seating)
    {
        if (seating.Capacity is { } capacity) seating.SeatsHeld.ShouldBeLessThanOrEqualTo(capacity);
        seating.SeatsHeld.ShouldBe(seating.Places.Sum(place => place.Held()));
        seating.Places.Select(place => place.GuestId).ShouldBeUnique();
        seating.Places.ShouldAllBe(place => (place.OfferedUntil != null) == (place.Standing == Standing.Offered));
        var ranks = seating.Places.Select(place => seating.RankOf(place.GuestId)).OfType<int>().ToList();
        ranks.ShouldBe(Enumerable.Range(1, ranks.Count));
    }

    // While seats can be offered, none stays free for which the head of the list is small enough.
    private static void ShouldOfferWhatIsFree(Meeting meeting, Seating seating, DateTimeOffset now)
    {
        if (Terms(meeting, now).Until() is null || seating.Capacity is not { } capacity) return;
        if (seating.Places.FirstOrDefault(place => seating.RankOf(place.GuestId) == 1) is { } first) first.Party.ShouldBeGreaterThan(capacity - seating.SeatsHeld);
    }

    private static Result Moved(Meeting meeting, Seating seating, Result moved, DateTimeOffset now)
    {
        if (!moved.IsSuccess || meeting.State != MeetingState.Announced) return moved;
        seating.Reoffer(Terms(meeting, now));
        ShouldOfferWhatIsFree(meeting, seating, now);
        return moved;
    }

    private static Result OfferEnded(Meeting meeting, Seating seating, DateTimeOffset now)
    {
        var open = meeting.CanAnswer(AnswerChannel.OnSite, now);
        if (!open.IsSuccess || seating.Places.FirstOrDefault(place => place.Standing == Standing.Offered) is not { } offered) return open;
        seating.EndOffer(offered.GuestId, offered.OfferedUntil!.Value, Terms(meeting, now));
        seating.Of(offered.GuestId)!.Standing.ShouldBe(Standing.OfferLapsed);
        ShouldOfferWhatIsFree(meeting, seating, now);
        return open;
    }

    // As the desk of seats does.
    private static Result Answered(Meeting meeting, Seating seating, GivenAnswer answer, GuestId guest)
    {
        var open = meeting.CanAnswer(answer.Channel, answer.At);
        if (!open.IsSuccess) return open;
        var held = seating.Of(guest)?.Held() > 0;
        var taken = seating.Take(guest, answer, Terms(meeting, answer.At));
        if (taken.IsSuccess) ShouldOfferWhatIsFree(meeting, seating, answer.At);
        // Whoever has seats or an offer sits down with the whole party, or is refused and keeps what was there.
        if (taken.IsSuccess && held && answer.Answer == Answer.Attending) (seating.Of(guest)!.Standing, seating.Of(guest)!.Party).ShouldBe((Standing.Seated, answer.Seats()));
        return taken.IsSuccess ? taken : meeting.Refused(MeetingAction.Answer, taken.Errors, answer.At);
    }

    private static Result Tried(Meeting meeting, MeetingAction action, DateTimeOffset now) => action switch
    {
        MeetingAction.Revise => meeting.Revise(meeting.Place, 10, meeting.Agenda, now),
        MeetingAction.Announce => meeting.Announce(now),
        MeetingAction.Invite => meeting.CanInvite(now),
        MeetingAction.ChangeCapacity => meeting.ChangeCapacity(10, Seating.Open(meeting.Id, 5), Terms(meeting, now)),
        MeetingAction.Postpone => meeting.Postpone(now),
        MeetingAction.Reschedule => meeting.Reschedule(now.AddDays(1), now.AddDays(1).AddHours(2), new MeetingPlace(Some.CouncilChamber), now),
        MeetingAction.Hold => meeting.Hold(now),
        _ => meeting.Cancel("La salle est fermée.", now),
    };

    private static OfferTerms Terms(Meeting meeting, DateTimeOffset now) => new(now, meeting.StartsAt, TimeSpan.FromHours(48));

    private static string Written(Meeting meeting, Seating seating) => $"{JsonSerializer.Serialize(meeting)}{JsonSerializer.Serialize(seating.Places)}{JsonSerializer.Serialize(seating.OffersMade)}{seating.Capacity} {seating.SeatsHeld}";
}
