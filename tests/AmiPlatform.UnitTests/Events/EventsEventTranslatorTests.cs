using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;
using AmiPlatform.Events.Domain.Seats;
using AmiPlatform.Events.Infrastructure.Messaging;
using AmiPlatform.Events.IntegrationEvents;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Events;

public sealed class EventsEventTranslatorTests
{
    private readonly EventsEventTranslator translator = new();

    [Fact]
    public void An_announced_meeting_is_told_to_the_other_modules()
    {
        var meeting = Some.LaunchMeeting(Some.CouncilChamber);
        meeting.Announce(Some.Before);

        translator.Translate(meeting.TakeDomainEvents()[0], Some.Before).ShouldBe(new MeetingScheduled(
            meeting.Id.Value,
            Some.Call.CallId,
            "LaunchMeeting",
            "Réunion de lancement : AMI Cohésion sociale",
            Some.LaunchAt,
            Some.LaunchAt.AddHours(2),
            "Salle du conseil, Rue Lavoisier, Lens",
            Some.Before));
    }

    [Fact]
    public void What_is_planned_stays_inside()
    {
        var id = new MeetingId(Guid.CreateVersion7());
        translator.Translate(new MeetingPlanned(id, null), Some.Before).ShouldBeNull();
        translator.Translate(new MeetingRevised(id), Some.Before).ShouldBeNull();
    }

    [Fact]
    public void What_happens_to_guests_and_seats_is_told()
    {
        var (meeting, guest) = (new MeetingId(Guid.CreateVersion7()), new GuestId(Guid.CreateVersion7()));
        translator.Translate(new SeatsTaken(meeting, guest, 3, AnswerChannel.Phone, Some.Before), Some.Before)
            .ShouldBe(new AttendanceConfirmed(meeting.Value, guest.Value, 2, "Phone", Some.Before));
        translator.Translate(new GuestDeclined(meeting, guest, AnswerChannel.Link, Some.Before), Some.Before)
            .ShouldBe(new AttendanceDeclined(meeting.Value, guest.Value, "Link", Some.Before));
        translator.Translate(new SeatsOffered(meeting, guest, 2, Some.LaunchAt, Some.Before), Some.Before)
            .ShouldBe(new SeatOffered(meeting.Value, guest.Value, 2, Some.LaunchAt, Some.Before));
        translator.Translate(new GuestsInvited(meeting, [guest], Some.Before), Some.Before).ShouldBeOfType<InvitationsSent>().GuestIds.ShouldBe([guest.Value]);
        translator.Translate(new GuestWaits(meeting, guest, 1, Some.Before), Some.Before).ShouldBeNull();
        translator.Translate(new OfferPassed(meeting, guest, 1, Some.Before), Some.Before).ShouldBeNull();
    }

    [Fact]
    public void What_becomes_of_a_meeting_is_told_unless_nobody_knew_of_it()
    {
        var meeting = new MeetingId(Guid.CreateVersion7());
        var call = Guid.CreateVersion7();
        translator.Translate(new MeetingMoved(meeting, call, MeetingKind.LaunchMeeting, Some.LaunchAt, Some.LaunchAt.AddHours(2), new MeetingPlace(Some.CouncilChamber), 2, Some.Before), Some.Before)
            .ShouldBe(new MeetingRescheduled(meeting.Value, call, MeetingKinds.LaunchMeeting, Some.LaunchAt, Some.LaunchAt.AddHours(2), "Salle du conseil, Rue Lavoisier, Lens", 2, Some.Before));
        translator.Translate(new MeetingTookPlace(meeting, null, Some.LaunchAt), Some.LaunchAt).ShouldBe(new MeetingHeld(meeting.Value, null, Some.LaunchAt));
        translator.Translate(new MeetingGivenUp(meeting, null, MeetingKind.Workshop, true, Some.LaunchAt, "Salle fermée", Some.Before), Some.Before)
            .ShouldBe(new MeetingCancelled(meeting.Value, null, "Workshop", Some.LaunchAt, "Salle fermée", Some.Before));
        translator.Translate(new DateTakenAway(meeting, call, MeetingKind.LaunchMeeting, Some.LaunchAt, Some.Before), Some.Before)
            .ShouldBe(new MeetingPostponed(meeting.Value, call, MeetingKinds.LaunchMeeting, Some.LaunchAt, Some.Before));
    }

    [Fact]
    public void A_meeting_given_up_before_its_announcement_is_told_where_the_calendar_of_a_call_promises_it()
    {
        var (meeting, call) = (new MeetingId(Guid.CreateVersion7()), Guid.CreateVersion7());
        translator.Translate(new MeetingGivenUp(meeting, null, MeetingKind.Other, false, Some.LaunchAt, "Salle fermée", Some.Before), Some.Before).ShouldBeNull();
        translator.Translate(new MeetingGivenUp(meeting, call, MeetingKind.LaunchMeeting, false, Some.LaunchAt, "Salle fermée", Some.Before), Some.Before)
            .ShouldBe(new MeetingCancelled(meeting.Value, call, MeetingKinds.LaunchMeeting, Some.LaunchAt, "Salle fermée", Some.Before));
    }
}
