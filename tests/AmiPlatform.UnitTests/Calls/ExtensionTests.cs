using AmiPlatform.Calls.Domain.Calls;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class ExtensionTests
{
    private static readonly DateTimeOffset Later = Some.Deadline.AddDays(10);

    [Fact]
    public void A_deadline_moves_later_with_its_reason_and_is_told_again_when_it_passes()
    {
        var call = Some.Published();
        call.TellDeadline(Some.Deadline);
        call.TakeDomainEvents();

        call.Extend(Later, [], "Panne du service.", Some.Deadline.AddHours(3), Some.Zone).Errors.ShouldBeEmpty();
        call.TellDeadline(Some.Deadline);
        call.TellDeadline(Later);
        call.TellDeadline(Later);

        call.Extensions.ShouldHaveSingleItem().ShouldBe(new Extension(Some.Deadline, Later, "Panne du service.", Some.Deadline.AddHours(3)));
        call.SubmissionDeadline.ShouldBe(Later);
        call.Content.Calendar.SubmissionDeadline.ShouldBe(Later);
        var raised = call.TakeDomainEvents();
        raised.Count.ShouldBe(2);
        raised[0].ShouldBeOfType<DeadlineExtended>().Calendar.SubmissionDeadline.ShouldBe(Later);
        raised[1].ShouldBe(new SubmissionsClosed(Some.CallId, Later));
    }

    [Fact]
    public void A_deadline_that_would_move_earlier_or_stay_is_refused_and_nothing_changes()
    {
        var call = Some.Published();

        foreach (var given in new[] { Some.Deadline, Some.Deadline.AddTicks(-1) })
        {
            var error = call.Extend(given, [], "Motif", Some.Now, Some.Zone).Errors.ShouldHaveSingleItem();
            error.Code.ShouldBe("calls.deadline-must-move-later");
            error.Target.ShouldBe("/newDeadline");
            error.Arguments["deadline"].ShouldBe(Some.Deadline);
            error.Arguments["given"].ShouldBe(given);
        }

        call.SubmissionDeadline.ShouldBe(Some.Deadline);
        call.Extensions.ShouldBeEmpty();
        call.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void A_new_deadline_that_has_passed_too_is_refused() =>
        Some.Published().Extend(Later, [], "Motif", Later, Some.Zone).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.new-deadline-passed");

    [Fact]
    public void A_deadline_does_not_move_years_away_from_its_edition() =>
        Some.Published().Extend(Some.Deadline.AddYears(2), [], "Motif", Some.Now, Some.Zone).Errors.Select(error => (error.Code, error.Target))
            .ShouldBe([("calls.year-far-from-deadline", "/newDeadline")]);

    [Fact]
    public void A_deadline_moves_at_most_once_an_hour()
    {
        var call = Some.Published();
        call.Extend(Later, [], "Motif", Some.Now, Some.Zone).IsSuccess.ShouldBeTrue();

        var refused = call.Extend(Later.AddDays(1), [], "Encore", Some.Now.AddHours(1).AddTicks(-1), Some.Zone).Errors.ShouldHaveSingleItem();
        refused.Code.ShouldBe("calls.extended-just-before");
        refused.Arguments["allowedFrom"].ShouldBe(Some.Now.AddHours(1));

        call.Extend(Later.AddDays(1), [], "Encore", Some.Now.AddHours(1), Some.Zone).IsSuccess.ShouldBeTrue();
        call.Extensions.Count.ShouldBe(2);
    }

    [Fact]
    public void An_extension_overtakes_no_later_milestone_unless_that_moves_too()
    {
        var call = Some.Published(Some.Content with { Calendar = WithCommittees() });

        var refused = call.Extend(Later, [], "Motif", Some.Now, Some.Zone).Errors.ShouldHaveSingleItem();
        refused.Code.ShouldBe("calls.milestone-out-of-order");
        refused.Target.ShouldBe("/newDeadline");
        refused.Arguments["milestone"].ShouldBe(MilestoneKind.CompletenessReview);

        call.Extend(Later, [new Milestone(MilestoneKind.CompletenessReview, Later.AddDays(5))], "Motif", Some.Now, Some.Zone).Errors.ShouldBeEmpty();
        call.Milestones.Select(milestone => milestone.At).ShouldBe([Some.Opening, Later, Later.AddDays(5), Some.Deadline.AddDays(40)]);
    }

    [Fact]
    public void A_milestone_before_the_deadline_does_not_move_with_it_and_a_moved_one_keeps_the_order()
    {
        var call = Some.Published(Some.Content with { Calendar = WithCommittees() });

        var refused = call.Extend(
            Later,
            [new Milestone(MilestoneKind.SubmissionOpens, Some.Opening), new Milestone(MilestoneKind.CompletenessReview, Later.AddSeconds(-1))],
            "Motif",
            Some.Now, Some.Zone);

        refused.Errors.Select(error => (error.Code, error.Target)).ShouldBe(
            [("calls.milestone-not-after-deadline", "/milestones/0/kind"), ("calls.milestone-out-of-order", "/milestones/1/at")]);
        call.Milestones.Count.ShouldBe(4);
        call.SubmissionDeadline.ShouldBe(Some.Deadline);
    }

    [Fact]
    public void Only_a_published_call_is_extended()
    {
        foreach (var call in new[] { Some.Draft(), Some.Cancelled() })
            call.Extend(Later, [], "Motif", Some.Now, Some.Zone).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.action-not-allowed");
    }

    private static Calendar WithCommittees() => Calendar.Of(
    [
        new Milestone(MilestoneKind.SubmissionOpens, Some.Opening),
        new Milestone(MilestoneKind.SubmissionDeadline, Some.Deadline),
        new Milestone(MilestoneKind.CompletenessReview, Some.Deadline.AddDays(5)),
        new Milestone(MilestoneKind.TechnicalCommittee, Some.Deadline.AddDays(40)),
    ]).Value;
}
