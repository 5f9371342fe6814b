using AmiPlatform.Calls.Domain.Calls;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class LaunchMeetingTests
{
    private static readonly DateTimeOffset Start = new(2027, 3, 8, 17, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void A_call_follows_its_launch_meeting_and_an_earlier_event_that_comes_again_changes_nothing()
    {
        var call = Some.Draft();
        var id = Guid.CreateVersion7();

        call.Hear(new LaunchMeeting(id, LaunchMeetingState.Announced, Start, Start.AddDays(-9), 7));
        call.Hear(new LaunchMeeting(id, LaunchMeetingState.Postponed, Start, Start.AddDays(-2), 12));
        call.TakeDomainEvents();
        call.Hear(new LaunchMeeting(id, LaunchMeetingState.Announced, Start, Start.AddDays(-9), 7));
        call.Hear(new LaunchMeeting(id, LaunchMeetingState.Postponed, Start, Start.AddDays(-2), 12));

        call.LaunchMeeting.ShouldBe(new LaunchMeeting(id, LaunchMeetingState.Postponed, Start.ToUniversalTime(), Start.AddDays(-2).ToUniversalTime(), 12));
        call.TakeDomainEvents().ShouldBeEmpty();
    }
}
