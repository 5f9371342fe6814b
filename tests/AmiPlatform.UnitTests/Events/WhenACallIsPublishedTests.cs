using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;
using AmiPlatform.Events.Application;
using AmiPlatform.Events.Application.Calls;
using AmiPlatform.Events.Domain.Meetings;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Xunit;

namespace AmiPlatform.UnitTests.Events;

public sealed class WhenACallIsPublishedTests
{
    private static readonly EventMetadata Metadata = new(Guid.CreateVersion7(), "ami.calls.call-published.v1", Some.Before, 1);

    private readonly IMeetingRepository meetings = Substitute.For<IMeetingRepository>();
    private readonly IAuthority authority = Substitute.For<IAuthority>();
    private readonly IIdGenerator ids = Substitute.For<IIdGenerator>();

    public WhenACallIsPublishedTests()
    {
        authority.Name.Returns("Communauté d’agglomération");
        authority.Zone.Returns(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        authority.DefaultVenue.Returns("Salle du conseil, rue Lavoisier, Lens");
        ids.Next().Returns(Guid.CreateVersion7());
    }

    [Fact]
    public async Task The_launch_meeting_is_planned_at_its_milestone_in_the_usual_room_with_the_contacts_of_the_call()
    {
        await HandleAsync(Published(new CallMilestone(MilestoneKinds.LaunchMeeting, Some.LaunchAt)));

        meetings.Received(1).Add(Arg.Is<Meeting>(meeting =>
            meeting.CallId == Some.Call.CallId
            && meeting.StartsAt == Some.LaunchAt
            && meeting.TimeZone == "Europe/Paris"
            && meeting.Subject.Fr == "Réunion de lancement : AMI Cohésion sociale"
            && meeting.Place.Venue!.Name == "Salle du conseil, rue Lavoisier, Lens"
            && meeting.ContactPoints.Single().Email == "politique-ville@example.org"));
    }

    [Fact]
    public async Task The_same_event_again_plans_nothing()
    {
        meetings.HasLaunchOfAsync(Some.Call.CallId, Arg.Any<CancellationToken>()).Returns(true);

        await HandleAsync(Published(new CallMilestone(MilestoneKinds.LaunchMeeting, Some.LaunchAt)));

        meetings.DidNotReceive().Add(Arg.Any<Meeting>());
    }

    [Fact]
    public async Task A_call_without_launch_meeting_plans_nothing()
    {
        await HandleAsync(Published(new CallMilestone(MilestoneKinds.SubmissionOpens, Some.LaunchAt)));

        meetings.DidNotReceive().Add(Arg.Any<Meeting>());
    }

    [Fact]
    public async Task Without_a_usual_room_the_place_stays_open()
    {
        authority.DefaultVenue.Returns((string?)null);

        await HandleAsync(Published(new CallMilestone(MilestoneKinds.LaunchMeeting, Some.LaunchAt)));

        meetings.Received(1).Add(Arg.Is<Meeting>(meeting => !meeting.Place.IsKnown()));
    }

    private static CallPublished Published(params CallMilestone[] milestones) => new(
        Some.Call.CallId,
        new PublishedCall(
            1, "AMI-2027-01", Some.Call.Title, "Ami", 2027, "Cohésion sociale", null, true, ["Lien social"], "Cahier des charges", [], [], milestones,
            [new CallContactPoint("Service Politique de la Ville", "politique-ville@example.org", "+33321000000")]),
        Some.Before);

    private Task HandleAsync(CallPublished published) =>
        new WhenACallIsPublished(meetings, authority, ids, NullLogger<WhenACallIsPublished>.Instance)
            .HandleAsync(published, Metadata, TestContext.Current.CancellationToken);
}
