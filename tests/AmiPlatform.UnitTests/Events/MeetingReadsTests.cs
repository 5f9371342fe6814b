using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.Events.Application;
using AmiPlatform.Events.Application.Meetings;
using AutoMapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Events;

public sealed class MeetingReadsTests
{
    private readonly IMeetingsQueries meetings = Substitute.For<IMeetingsQueries>();
    private readonly ICaller caller = Substitute.For<ICaller>();

    [Fact]
    public void The_maps_are_complete() =>
        new MapperConfiguration(mapper => mapper.AddProfile<EventsProfile>(), NullLoggerFactory.Instance).AssertConfigurationIsValid();

    [Theory]
    [InlineData(false, new string[0])]
    [InlineData(true, new[] { "revise", "reschedule", "announce", "cancel" })]
    public async Task Only_a_manager_is_offered_actions(bool manages, string[] actions)
    {
        var mapper = new MapperConfiguration(map => map.AddProfile<EventsProfile>(), NullLoggerFactory.Instance).CreateMapper();
        var meeting = Some.LaunchMeeting(Some.CouncilChamber);
        caller.Has(EventsPermissions.Manage).Returns(manages);
        meetings.FindAsync(meeting.Id.Value, manages, Arg.Any<CancellationToken>()).Returns(mapper.Map<MeetingResponse>(meeting));

        var read = await new GetMeetingHandler(meetings, caller, new FakeTimeProvider(Some.Before)).Handle(new GetMeeting(meeting.Id.Value), TestContext.Current.CancellationToken);

        read.Value.Actions.Select(action => action.Name).ShouldBe(actions);
        read.Value.Venue!.Street.ShouldBe("Rue Lavoisier");
    }

    [Fact]
    public void Without_a_place_announcing_is_not_offered()
    {
        var mapper = new MapperConfiguration(map => map.AddProfile<EventsProfile>(), NullLoggerFactory.Instance).CreateMapper();

        MeetingActions.For(mapper.Map<MeetingResponse>(Some.LaunchMeeting()), Some.Before).Select(action => action.Name).ShouldBe(["revise", "reschedule", "cancel"]);
    }

    [Fact]
    public void A_cursor_leads_back_to_the_meeting_that_it_was_made_from()
    {
        var position = new MeetingPosition(Some.LaunchAt, Guid.CreateVersion7());

        var read = MeetingPosition.From(PageRequest.From(null, position.ToCursor(), MeetingPosition.Keys).Value);

        read.Value.ShouldBe(position);
    }

    [Theory]
    [InlineData("yesterday", "01890000-0000-7000-8000-000000000001")]
    [InlineData("9223372036854775807", "01890000-0000-7000-8000-000000000001")]
    [InlineData("-1", "01890000-0000-7000-8000-000000000001")]
    [InlineData("1", "first")]
    public async Task A_forged_cursor_is_refused(string start, string id)
    {
        var handler = new BrowseMeetingsHandler(meetings, caller, new FakeTimeProvider());

        var refused = await handler.Handle(new BrowseMeetings(Cursor: Cursor.Encode(start, id)), TestContext.Current.CancellationToken);

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("paging.cursor-not-valid");
    }
}
