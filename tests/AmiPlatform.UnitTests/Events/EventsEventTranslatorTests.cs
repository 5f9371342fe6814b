using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;
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
    public void Every_domain_event_is_known()
    {
        var known = typeof(Meeting).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IDomainEvent))).ToArray();

        known.ShouldBe([typeof(MeetingPlanned), typeof(MeetingRevised), typeof(MeetingAnnounced)], ignoreOrder: true);
    }
}
