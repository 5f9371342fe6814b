using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Events;

public sealed class MeetingTests
{
    [Fact]
    public void A_launch_meeting_is_planned_for_two_hours_with_the_agenda_of_the_letter()
    {
        var meeting = Meeting.PlanLaunch(new MeetingId(Guid.CreateVersion7()), Some.Call, Some.Defaults(Some.CouncilChamber));

        meeting.State.ShouldBe(MeetingState.Planned);
        meeting.Kind.ShouldBe(MeetingKind.LaunchMeeting);
        meeting.CallId.ShouldBe(Some.Call.CallId);
        meeting.EndsAt.ShouldBe(meeting.StartsAt.AddHours(2));
        meeting.TimeZone.ShouldBe("Europe/Paris");
        meeting.Place.Venue.ShouldBe(Some.CouncilChamber);
        meeting.ContactPoints.ShouldBe(Some.Call.ContactPoints);
        meeting.Agenda.Select(item => item.Title.Fr).ShouldBe(
            ["Présentation du cahier des charges et du calendrier", "Remise des dossiers de candidature", "Questions diverses"]);
        meeting.Agenda.ShouldAllBe(item => item.Title.En != null);
        meeting.TakeDomainEvents().ShouldBe([new MeetingPlanned(meeting.Id, Some.Call.CallId)]);
    }

    [Fact]
    public void The_start_is_kept_in_utc_whatever_offset_it_came_with()
    {
        var call = Some.Call with { LaunchAt = new DateTimeOffset(2027, 3, 8, 17, 0, 0, TimeSpan.FromHours(1)) };

        var meeting = Meeting.PlanLaunch(new MeetingId(Guid.CreateVersion7()), call, Some.Defaults(null));

        meeting.StartsAt.Offset.ShouldBe(TimeSpan.Zero);
        meeting.StartsAt.ShouldBe(Some.LaunchAt);
    }

    [Fact]
    public void A_planned_meeting_takes_another_place_capacity_and_agenda()
    {
        var meeting = Some.LaunchMeeting();
        IReadOnlyList<AgendaItem> agenda = [new(new LocalizedText("Accueil"), "Mme Petit", 15)];

        meeting.Revise(new MeetingPlace(Some.CouncilChamber), 80, agenda, Some.Before).IsSuccess.ShouldBeTrue();

        meeting.Place.Venue.ShouldBe(Some.CouncilChamber);
        meeting.Capacity.ShouldBe(80);
        meeting.Agenda.ShouldBe(agenda);
        meeting.TakeDomainEvents().ShouldBe([new MeetingRevised(meeting.Id)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_capacity_of_nobody_is_refused_and_nothing_changes(int capacity)
    {
        var meeting = Some.LaunchMeeting(Some.CouncilChamber);

        var refusal = meeting.Revise(MeetingPlace.Unknown, capacity, [], Some.Before).Errors.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("events.capacity-not-positive");
        refusal.Target.ShouldBe("/capacity");
        meeting.Place.Venue.ShouldBe(Some.CouncilChamber);
        meeting.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void Announcing_makes_the_meeting_known_and_says_so_once()
    {
        var meeting = Some.LaunchMeeting(Some.CouncilChamber);

        meeting.Announce(Some.Before).IsSuccess.ShouldBeTrue();

        meeting.State.ShouldBe(MeetingState.Announced);
        meeting.AnnouncedAt.ShouldBe(Some.Before);
        var announced = meeting.TakeDomainEvents().ShouldHaveSingleItem().ShouldBeOfType<MeetingAnnounced>();
        announced.StartsAt.ShouldBe(Some.LaunchAt);
        announced.Place.Venue!.ToLine().ShouldBe("Salle du conseil, Rue Lavoisier, Lens");
    }

    [Fact]
    public void A_video_conference_is_place_enough()
    {
        var meeting = Some.LaunchMeeting();
        meeting.Revise(new MeetingPlace(VideoLink: "https://visio.example.org/lancement"), null, LaunchMeeting.Agenda, Some.Before).IsSuccess.ShouldBeTrue();

        meeting.Announce(Some.Before).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_meeting_without_a_place_is_not_announced()
    {
        var meeting = Some.LaunchMeeting();

        var refusal = meeting.Announce(Some.Before).Errors.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("events.place-missing");
        refusal.Kind.ShouldBe(ErrorKind.Rule);
        meeting.State.ShouldBe(MeetingState.Planned);
        meeting.AnnouncedAt.ShouldBeNull();
    }

    [Fact]
    public void A_meeting_that_has_begun_is_not_announced()
    {
        var meeting = Some.LaunchMeeting(Some.CouncilChamber);

        var refusal = meeting.Announce(Some.LaunchAt).Errors.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("events.start-has-passed");
        meeting.State.ShouldBe(MeetingState.Planned);
        meeting.Announce(Some.LaunchAt.AddTicks(-1)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void An_announced_meeting_is_neither_announced_again_nor_revised()
    {
        var meeting = Some.LaunchMeeting(Some.CouncilChamber);
        meeting.Announce(Some.Before);
        meeting.TakeDomainEvents();

        foreach (var refused in new[] { meeting.Announce(Some.Before), meeting.Revise(MeetingPlace.Unknown, 80, [], Some.Before) })
        {
            var refusal = refused.Errors.ShouldHaveSingleItem();
            refusal.Kind.ShouldBe(ErrorKind.Conflict);
            refusal.Code.ShouldBe("events.action-not-allowed");
            refusal.Arguments["state"].ShouldBe("Announced");
        }

        meeting.Place.Venue.ShouldBe(Some.CouncilChamber);
        meeting.TakeDomainEvents().ShouldBeEmpty();
    }
}
