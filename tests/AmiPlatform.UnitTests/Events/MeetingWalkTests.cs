using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using FsCheck.Xunit;
using Shouldly;

namespace AmiPlatform.UnitTests.Events;

public sealed class MeetingWalkTests
{
    [Property(MaxTest = 1000)]
    public void No_sequence_of_acts_reaches_a_state_outside_the_table_and_a_refusal_changes_nothing_and_says_what_is_allowed(byte[] acts, bool placed)
    {
        var meeting = Some.LaunchMeeting(placed ? Some.CouncilChamber : null);
        var (now, before) = (Some.Before, Written(meeting));
        foreach (var dice in acts.Chunk(3).Where(dice => dice.Length == 3))
        {
            var (act, days, at) = (dice[0], unchecked((sbyte)dice[1]), dice[2] % 2 == 0);
            now = now.AddHours(days < 0 ? 12 : 1);
            var (state, sequence) = (meeting.State, meeting.Sequence);
            var outcome = Act(meeting, act, days, at, now);
            var raised = meeting.TakeDomainEvents();
            if (!outcome.IsSuccess)
            {
                Written(meeting).ShouldBe(before);
                raised.ShouldBeEmpty();
                foreach (var refusal in outcome.Errors)
                {
                    refusal.Arguments["state"].ShouldBe(state.ToString());
                    refusal.Arguments["allowedActions"].ShouldBe(
                        MeetingStates.Table.OfferedActions(new MeetingFacts(meeting.Place, meeting.StartsAt, now), state).Select(offered => offered.Name()).ToArray());
                }

                continue;
            }

            MeetingStates.Table.Rows.Any(row => row.From == state && row.To == meeting.State).ShouldBeTrue();
            meeting.Sequence.ShouldBeGreaterThanOrEqualTo(sequence);
            meeting.EndsAt.ShouldBeGreaterThan(meeting.StartsAt);
            if (meeting.AnnouncedAt is not null) meeting.Place.IsKnown().ShouldBeTrue();
            if (meeting.State == MeetingState.Held) meeting.StartsAt.ShouldBeLessThanOrEqualTo(now);
            (meeting.CancellationReason is not null).ShouldBe(meeting.State == MeetingState.Cancelled);
            before = Written(meeting);
        }
    }

    private static Result Act(Meeting meeting, byte act, sbyte days, bool placed, DateTimeOffset now)
    {
        var place = new MeetingPlace(placed ? Some.CouncilChamber : null);
        return (act % 10) switch
        {
            0 => meeting.Revise(place, days, meeting.Agenda, now),
            1 => meeting.Announce(now),
            2 => meeting.Postpone(now),
            3 => meeting.Reschedule(now.AddDays(days), now.AddDays(days).AddHours(placed ? 2 : -2), place, now),
            4 => meeting.Reschedule(now.AddDays(days), now.AddDays(days).AddHours(2), null, now),
            5 => meeting.Hold(now),
            6 => meeting.Cancel("La salle est fermée.", now),
            7 => meeting.CanInvite(now),
            8 => meeting.ChangeCapacity(placed ? days : null, now),
            _ => meeting.CanAnswer(placed ? AnswerChannel.OnSite : AnswerChannel.Link, now),
        };
    }

    private static string Written(Meeting meeting) => JsonSerializer.Serialize(meeting);
}
