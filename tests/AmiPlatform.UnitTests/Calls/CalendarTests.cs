using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class CalendarTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    // Some change their clocks at midnight: a day may lack its first hour, or have its last one twice.
    private static readonly TimeZoneInfo[] Zones =
    [
        Paris, .. new[] { "America/Havana", "Asia/Beirut", "America/Asuncion", "Indian/Reunion", "America/Miquelon" }.Select(TimeZoneInfo.FindSystemTimeZoneById),
    ];

    [Fact]
    public void Milestones_are_kept_in_order_whatever_the_order_given()
    {
        var calendar = Calendar.Of([Day(MilestoneKind.SubmissionDeadline, 60), Day(MilestoneKind.LaunchMeeting, 20), Day(MilestoneKind.SubmissionOpens, 10)]).Value;

        calendar.Milestones.Select(milestone => milestone.Kind)
            .ShouldBe([MilestoneKind.LaunchMeeting, MilestoneKind.SubmissionOpens, MilestoneKind.SubmissionDeadline]);
    }

    [Fact]
    public void The_launch_meeting_may_come_after_the_opening_but_not_after_the_deadline()
    {
        Calendar.Of([Day(MilestoneKind.LaunchMeeting, 20), Day(MilestoneKind.SubmissionOpens, 10), Day(MilestoneKind.SubmissionDeadline, 60)]).IsSuccess.ShouldBeTrue();
        Refusal(Day(MilestoneKind.LaunchMeeting, 61), Day(MilestoneKind.SubmissionDeadline, 60)).ShouldBe(("calls.milestone-out-of-order", "/milestones/1/at"));
    }

    [Fact]
    public void The_opening_comes_before_the_deadline_and_not_with_it()
    {
        var refusal = Calendar.Of([Day(MilestoneKind.SubmissionOpens, 60), Day(MilestoneKind.SubmissionDeadline, 60)]).Errors.ShouldHaveSingleItem();
        (refusal.Code, refusal.MessageKey, refusal.Target).ShouldBe(("calls.milestone-out-of-order", "calls.milestone-at-the-same-instant", "/milestones/1/at"));
        Calendar.Of([Day(MilestoneKind.SubmissionOpens, 61), Day(MilestoneKind.SubmissionDeadline, 60)]).Errors.ShouldHaveSingleItem().MessageKey.ShouldBe("calls.milestone-out-of-order");
    }

    [Fact]
    public void A_kind_of_milestone_is_there_once() =>
        Refusal(Day(MilestoneKind.CouncilDecision, 60), Day(MilestoneKind.CouncilDecision, 70)).ShouldBe(("calls.milestone-twice", "/milestones/1/kind"));

    [Fact]
    public void A_milestone_out_of_order_names_the_one_that_it_contradicts()
    {
        var error = Calendar.Of([Day(MilestoneKind.FinalReportDue, 5), Day(MilestoneKind.DecisionRelease, 60)]).Errors.ShouldHaveSingleItem();

        error.Target.ShouldBe("/milestones/0/at");
        error.Arguments["earlier"].ShouldBe(MilestoneKind.DecisionRelease);
    }

    [Property]
    public void A_calendar_is_accepted_exactly_when_its_milestones_follow_each_other(byte[] gaps, byte meeting, int seed)
    {
        var at = Some.Now;
        var chain = gaps.Take(10).Select((gap, index) => new Milestone((MilestoneKind)(index + 1), at = at.AddHours((gap % 7) - 1))).ToArray();
        var launch = new Milestone(MilestoneKind.LaunchMeeting, Some.Now.AddHours(meeting % 12));
        var (opens, deadline) = (At(chain, MilestoneKind.SubmissionOpens), At(chain, MilestoneKind.SubmissionDeadline));
        var follow = chain.Zip(chain.Skip(1), (earlier, later) => earlier.At <= later.At).All(kept => kept)
            && !(opens >= deadline)
            && !(launch.At >= deadline)
            && chain.Where(milestone => milestone.Kind > MilestoneKind.SubmissionDeadline).All(milestone => launch.At <= milestone.At);
        Milestone[] given = [.. chain, launch];
        new Random(seed).Shuffle(given);

        var calendar = Calendar.Of(given);

        calendar.IsSuccess.ShouldBe(follow, string.Join(", ", given.AsEnumerable()));
        if (follow) calendar.Value.Milestones.Select(milestone => milestone.Kind).ShouldBe(given.Select(milestone => milestone.Kind).Order());
        else calendar.Errors.ShouldAllBe(error => error.Code == "calls.milestone-out-of-order" && given[Index(error)].Kind.Equals(error.Arguments["milestone"]));
    }

    [Property]
    public void A_day_begins_at_its_first_instant_and_ends_at_its_last_whatever_the_clocks_do(ushort days, byte place)
    {
        var zone = Zones[place % Zones.Length];
        var date = new DateOnly(2000, 1, 1).AddDays(days % 36_500);
        var (first, last) = (LegalInstant.Of(MilestoneKind.SubmissionOpens, date, zone), LegalInstant.Of(MilestoneKind.SubmissionDeadline, date, zone));

        LegalInstant.DateOf(first, zone).ShouldBe(date);
        LegalInstant.DateOf(first.AddTicks(-1), zone).ShouldBe(date.AddDays(-1));
        LegalInstant.DateOf(last, zone).ShouldBe(date);
        LegalInstant.DateOf(last.AddMilliseconds(1), zone).ShouldBe(date.AddDays(1));
        LegalInstant.Of(MilestoneKind.SubmissionOpens, date.AddDays(1), zone).ShouldBe(last.AddMilliseconds(1));
    }

    [Theory]
    [InlineData((int)MilestoneKind.SubmissionDeadline, "2027-04-30", "2027-04-30T21:59:59.999Z")]
    [InlineData((int)MilestoneKind.SubmissionDeadline, "2027-01-31", "2027-01-31T22:59:59.999Z")]
    [InlineData((int)MilestoneKind.SubmissionOpens, "2027-03-01", "2027-02-28T23:00:00Z")]
    [InlineData((int)MilestoneKind.ActionEndsBy, "2027-03-28", "2027-03-28T21:59:59.999Z")]
    [InlineData((int)MilestoneKind.SubmissionOpens, "2027-03-28", "2027-03-27T23:00:00Z")]
    [InlineData((int)MilestoneKind.SubmissionDeadline, "2027-10-31", "2027-10-31T22:59:59.999Z")]
    [InlineData((int)MilestoneKind.CompletenessReview, "2027-10-30", "2027-10-30T21:59:59.999Z")]
    [InlineData((int)MilestoneKind.FinalReportDue, "2028-02-29", "2028-02-29T22:59:59.999Z")]
    public void A_date_alone_is_read_in_the_legal_zone(int kind, string date, string instant) =>
        LegalInstant.Of((MilestoneKind)kind, DateOnly.Parse(date, null), Paris).ShouldBe(DateTimeOffset.Parse(instant, null));

    [Theory]
    [InlineData((int)MilestoneKind.SubmissionDeadline, "2018-02-17", "America/Sao_Paulo", "2018-02-18T02:59:59.999Z")]
    [InlineData((int)MilestoneKind.SubmissionOpens, "2027-11-07", "America/Havana", "2027-11-07T04:00:00Z")]
    public void In_an_hour_that_comes_twice_what_ends_takes_the_second_and_what_begins_the_first(int kind, string date, string zone, string instant) =>
        LegalInstant.Of((MilestoneKind)kind, DateOnly.Parse(date, null), TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(DateTimeOffset.Parse(instant, null));

    [Fact]
    public void Two_days_before_an_hour_may_come_twice_and_the_second_counts() =>
        LegalInstant.DaysBefore(new DateTimeOffset(2027, 11, 2, 1, 30, 0, TimeSpan.Zero), 2, Paris).ShouldBe(new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(-1, (int)CallPhase.Announced)]
    [InlineData(0, (int)CallPhase.Open)]
    [InlineData(1, (int)CallPhase.Open)]
    public void The_phase_turns_open_at_the_opening_instant(int seconds, int phase) =>
        CallPhases.Of(CallState.Published, Some.Opening, Some.Deadline, Some.Opening.AddSeconds(seconds)).ShouldBe((CallPhase)phase);

    [Theory]
    [InlineData(0, (int)CallPhase.Open)]
    [InlineData(1, (int)CallPhase.Closed)]
    public void The_phase_turns_closed_just_after_the_deadline(int ticks, int phase) =>
        CallPhases.Of(CallState.Published, Some.Opening, Some.Deadline, Some.Deadline.AddTicks(ticks)).ShouldBe((CallPhase)phase);

    [Fact]
    public void References_count_up_by_kind_and_year()
    {
        var sequence = ReferenceSequence.For(CallKind.Ami, 2027);

        sequence.Next().ShouldBe("AMI-2027-01");
        sequence.Next().ShouldBe("AMI-2027-02");
        ReferenceSequence.For(CallKind.AppelAProjets, 2027).Next().ShouldBe("AAP-2027-01");
    }

    private static DateTimeOffset? At(Milestone[] milestones, MilestoneKind kind) => milestones.FirstOrDefault(milestone => milestone.Kind == kind)?.At;

    private static int Index(Error error) => int.Parse(error.Target!.Split('/')[2], null);

    private static Milestone Day(MilestoneKind kind, int day) => new(kind, Some.Now.AddDays(day));

    private static (string Code, string? Target) Refusal(params Milestone[] milestones)
    {
        var error = Calendar.Of(milestones).Errors.ShouldHaveSingleItem();
        return (error.Code, error.Target);
    }
}
