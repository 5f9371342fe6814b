using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Events;

public sealed class MeetingCourseTests
{
    [Fact]
    public void A_planned_meeting_whose_time_has_passed_gets_another_and_is_announced()
    {
        var meeting = Some.LaunchMeeting();
        var late = Some.LaunchAt.AddHours(1);
        meeting.Revise(new MeetingPlace(Some.CouncilChamber), null, [], late).IsSuccess.ShouldBeTrue();
        meeting.Announce(late).Errors[0].Code.ShouldBe("events.start-has-passed");

        meeting.Reschedule(Some.LaunchAt.AddDays(7), Some.LaunchAt.AddDays(7).AddHours(2), null, late).IsSuccess.ShouldBeTrue();

        (meeting.State, meeting.Sequence).ShouldBe((MeetingState.Planned, 0));
        meeting.Announce(late).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void The_capacity_of_an_announced_meeting_changes_and_no_calendar_needs_to_notice()
    {
        var meeting = Some.LaunchMeeting(Some.CouncilChamber);
        var terms = new OfferTerms(Some.Before, Some.LaunchAt, TimeSpan.FromHours(48));
        meeting.ChangeCapacity(90, null, terms).Errors.ShouldHaveSingleItem().Code.ShouldBe("events.action-not-allowed");
        meeting.Announce(Some.Before).IsSuccess.ShouldBeTrue();
        meeting.TakeDomainEvents();
        var seating = Seating.Open(meeting.Id, null);

        meeting.ChangeCapacity(0, seating, terms).Errors.ShouldHaveSingleItem().Code.ShouldBe("events.capacity-not-positive");
        meeting.ChangeCapacity(90, seating, terms).IsSuccess.ShouldBeTrue();

        (meeting.Capacity, seating.Capacity, meeting.Sequence, meeting.State).ShouldBe((90, 90, 0, MeetingState.Announced));
        meeting.TakeDomainEvents().ShouldHaveSingleItem().ShouldBe(new MeetingCapacityChanged(meeting.Id, 90));
    }

    [Fact]
    public void Fewer_seats_than_are_held_are_refused_before_anything_changes_and_the_refusal_says_what_may_be_done_at_that_instant()
    {
        var meeting = Announced();
        meeting.TakeDomainEvents();
        var seating = Seating.Open(meeting.Id, 3);
        var begun = new OfferTerms(Some.LaunchAt, Some.LaunchAt, TimeSpan.FromHours(48));
        seating.Take(new GuestId(Guid.CreateVersion7()), new GivenAnswer(Answer.Attending, 1, AnswerChannel.Link, Some.Before), begun).IsSuccess.ShouldBeTrue();

        var refusal = meeting.ChangeCapacity(1, seating, begun).Errors.ShouldHaveSingleItem();

        (refusal.Code, refusal.Arguments["state"]).ShouldBe(("events.capacity-below-seats-held", "Announced"));
        refusal.Arguments["allowedActions"].ShouldBe(new[] { MeetingAction.ChangeCapacity, MeetingAction.Postpone, MeetingAction.Reschedule, MeetingAction.Hold, MeetingAction.Cancel }
            .Select(action => action.Name()).ToArray());
        (meeting.Capacity, seating.Capacity).ShouldBe((null, 3));
        meeting.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void A_meeting_that_moves_stays_the_same_one_and_raises_its_sequence()
    {
        var meeting = Announced();
        var id = meeting.Id;

        meeting.Reschedule(Some.LaunchAt.AddDays(7), Some.LaunchAt.AddDays(7).AddHours(3), null, Some.Before).IsSuccess.ShouldBeTrue();

        meeting.ShouldSatisfyAllConditions(
            moved => moved.Id.ShouldBe(id),
            moved => moved.Sequence.ShouldBe(1),
            moved => moved.StartsAt.ShouldBe(Some.LaunchAt.AddDays(7)),
            moved => moved.Place.Venue.ShouldBe(Some.CouncilChamber),
            moved => moved.State.ShouldBe(MeetingState.Announced));
        meeting.TakeDomainEvents().ShouldHaveSingleItem().ShouldBeOfType<MeetingMoved>().Sequence.ShouldBe(1);
    }

    [Fact]
    public void A_postponed_meeting_waits_for_its_date_and_is_announced_again_by_it()
    {
        var meeting = Announced();
        meeting.Postpone(Some.Before).IsSuccess.ShouldBeTrue();
        meeting.CanInvite(Some.Before).Errors[0].Code.ShouldBe("events.action-not-allowed");

        meeting.Reschedule(Some.LaunchAt.AddDays(30), Some.LaunchAt.AddDays(30).AddHours(2), null, Some.Before).IsSuccess.ShouldBeTrue();

        (meeting.State, meeting.Sequence).ShouldBe((MeetingState.Announced, 2));
    }

    [Fact]
    public void A_date_that_has_passed_and_an_end_before_the_start_are_refused()
    {
        var meeting = Announced();
        meeting.Reschedule(Some.Before, Some.LaunchAt, null, Some.Before).Errors[0].Code.ShouldBe("events.new-start-has-passed");
        meeting.Reschedule(Some.LaunchAt, Some.LaunchAt, null, Some.Before).Errors[0].Code.ShouldBe("events.ends-before-it-starts");
        meeting.Sequence.ShouldBe(0);
    }

    [Fact]
    public void A_meeting_is_not_held_before_it_begins()
    {
        var meeting = Announced();
        meeting.Hold(Some.LaunchAt.AddSeconds(-1)).Errors[0].Code.ShouldBe("events.meeting-not-begun");
        meeting.Hold(Some.LaunchAt).IsSuccess.ShouldBeTrue();
        meeting.Cancel("Trop tard", Some.LaunchAt).IsSuccess.ShouldBeFalse();
    }

    [Fact]
    public void A_meeting_given_up_before_anybody_knew_of_it_is_told_to_nobody()
    {
        var meeting = Some.LaunchMeeting(Some.CouncilChamber);
        meeting.Cancel("L’appel est abandonné.", Some.Before).IsSuccess.ShouldBeTrue();
        meeting.TakeDomainEvents().ShouldHaveSingleItem().ShouldBeOfType<MeetingGivenUp>().WasAnnounced.ShouldBeFalse();
    }

    private static Meeting Announced()
    {
        var meeting = Some.LaunchMeeting(Some.CouncilChamber);
        meeting.Announce(Some.Before).IsSuccess.ShouldBeTrue();
        meeting.TakeDomainEvents();
        return meeting;
    }
}
