using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Demonstration;
using AmiPlatform.Events.Application.Guests;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Meetings;
using MediatR;
using NSubstitute;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Events;

public sealed class EventsDemonstrationTests
{
    private readonly IDemonstrationStage stage = Substitute.For<IDemonstrationStage>();
    private readonly List<object> sent = [];
    private readonly List<InviteGuests> invitations = [];

    [Fact]
    public async Task The_launch_meeting_of_the_demonstration_gets_its_seats_and_is_announced()
    {
        var launch = Launch(EventsDemonstration.CallTitle, MeetingState.Planned);
        await SeedAsync(Launch("AMI Mobilité", MeetingState.Planned), launch);

        var revised = sent[0].ShouldBeOfType<ReviseMeeting>();
        revised.MeetingId.ShouldBe(launch.Id);
        revised.Body.Capacity.ShouldBe(80);
        new ReviseMeetingValidator().Validate(revised).IsValid.ShouldBeTrue();
        sent[1].ShouldBe(new AnnounceMeeting(launch.Id));
        new InviteGuestsValidator().Validate(invitations.ShouldHaveSingleItem()).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_announced_already_stays_as_it_is()
    {
        await SeedAsync(Launch(EventsDemonstration.CallTitle, MeetingState.Announced), Launch(EventsDemonstration.CallTitle, MeetingState.Planned));

        sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_demonstrations_call_nothing_is_announced()
    {
        await SeedAsync(Launch("AMI Mobilité", MeetingState.Planned));

        sent.ShouldBeEmpty();
    }

    private static MeetingSummary Launch(string call, MeetingState state) => new(
        Guid.CreateVersion7(),
        MeetingKind.LaunchMeeting,
        Guid.CreateVersion7(),
        MeetingText.Of(LaunchMeeting.Subject(call)),
        Some.LaunchAt,
        Some.LaunchAt.AddHours(2),
        "Europe/Paris",
        null,
        null,
        state);

    private async Task SeedAsync(params MeetingSummary[] coming)
    {
        Result<Page<MeetingSummary>> page = new Page<MeetingSummary>(coming);
        stage.SendAsync("programme-manager", Arg.Any<BrowseMeetings>(), Arg.Any<CancellationToken>()).ReturnsForAnyArgs(page);
        Result<Page<GuestSummary>> guests = new Page<GuestSummary>([]);
        stage.SendAsync("programme-manager", Arg.Any<BrowseGuests>(), Arg.Any<CancellationToken>()).ReturnsForAnyArgs(guests);
        Result<InvitationsResponse> invited = new InvitationsResponse([new InvitationResponse(Guid.CreateVersion7(), "lea@association.example")], []);
        stage.SendAsync("programme-manager", Arg.Do<InviteGuests>(invitations.Add), Arg.Any<CancellationToken>()).ReturnsForAnyArgs(invited);
        stage.SendAsync("programme-manager", Arg.Do<IRequest<Result>>(sent.Add), Arg.Any<CancellationToken>()).ReturnsForAnyArgs(Result.Success);

        await new EventsDemonstration().SeedAsync(stage, TestContext.Current.CancellationToken);
    }
}
