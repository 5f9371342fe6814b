using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Domain;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

public sealed class PaperDepositTests
{
    private static readonly DateTimeOffset AfterDeadline = A.Deadline.AddDays(4);

    [Fact]
    public void A_letter_postmarked_on_the_last_day_is_in_time_however_late_it_comes_and_an_expired_draft_is_taken_up()
    {
        var dossier = A.CompleteDraft();
        dossier.Expire(A.Deadline.AddSeconds(1));
        dossier.TakeDomainEvents();
        var paper = A.Paper(AfterDeadline, A.DeadlineOn);

        dossier.RecordPaperDeposit(paper, A.DeadlineOn, A.Submission(AfterDeadline.AddHours(1)), A.Numbers()).Errors.ShouldBeEmpty();

        (dossier.State, dossier.TrackingNumber, dossier.PaperDeposit).ShouldBe((DossierState.Submitted, "DOS-2027-000001", paper));
        dossier.SubmittedAt.ShouldBe(AfterDeadline);
        dossier.TakeDomainEvents().OfType<DossierSubmitted>().ShouldHaveSingleItem().At.ShouldBe(AfterDeadline);
    }

    [Fact]
    public void At_the_counter_the_instant_decides()
    {
        A.CompleteDraft().RecordPaperDeposit(A.Paper(A.Deadline), A.DeadlineOn, A.Submission(AfterDeadline), A.Numbers()).IsSuccess.ShouldBeTrue();

        var late = A.CompleteDraft().RecordPaperDeposit(A.Paper(A.Deadline.AddTicks(1)), A.DeadlineOn, A.Submission(AfterDeadline), A.Numbers()).Errors.ShouldHaveSingleItem();

        (late.Code, late.Kind).ShouldBe(("applications.paper-after-deadline", ErrorKind.Rule));
        late.Arguments["deadline"].ShouldBe(A.Deadline);
    }

    [Fact]
    public void A_postmark_of_the_day_after_is_refused_with_both_days_and_nothing_changes()
    {
        var (dossier, numbers) = (A.CompleteDraft(), A.Numbers());

        var refused = dossier.RecordPaperDeposit(A.Paper(AfterDeadline, A.DeadlineOn.AddDays(1)), A.DeadlineOn, A.Submission(AfterDeadline), numbers).Errors.ShouldHaveSingleItem();

        refused.Code.ShouldBe("applications.postmark-after-deadline");
        refused.Arguments["postmark"].ShouldBe(A.DeadlineOn.AddDays(1));
        (dossier.State, dossier.PaperDeposit, numbers.Last).ShouldBe((DossierState.Draft, null, 0));
    }

    [Fact]
    public void A_letter_may_be_received_at_the_opening_and_on_the_day_of_its_postmark() =>
        A.CompleteDraft().RecordPaperDeposit(A.Paper(A.Opening, new DateOnly(2027, 3, 1)), A.DeadlineOn, A.Submission(), A.Numbers()).Errors.ShouldBeEmpty();

    [Fact]
    public void What_cannot_be_is_told_entry_by_entry()
    {
        var paper = A.Paper(A.Opening.AddDays(-1), A.DeadlineOn);

        var refused = A.Draft().RecordPaperDeposit(paper, A.DeadlineOn, A.Submission(A.Opening.AddDays(-2)) with { Standing = OperatorStanding.Ceased }, A.Numbers());

        refused.Errors.Select(error => error.Code).ShouldBe(
            [
                "applications.paper-received-ahead", "applications.paper-before-opening", "applications.postmark-after-receipt", "applications.operator-has-ceased",
                "applications.field-required",
            ]);
    }

    [Fact]
    public void What_the_paper_lacks_keeps_it_from_nothing_but_the_quota_does()
    {
        var incomplete = A.Draft();
        incomplete.Save([DossierFields.Title.Set("Ateliers")], 1, A.Opening);
        var submission = A.Submission() with { Declared = [], Trace = [Failed("AmountBetween")] };
        var full = submission with { Trace = [Failed("AmountBetween"), Failed("MaxApplicationsPerOperator")] };
        var paper = A.Paper(submission.Now);

        incomplete.RecordPaperDeposit(paper, A.DeadlineOn, full, A.Numbers()).Errors.Select(error => error.Arguments["rule"]).ShouldBe(["MaxApplicationsPerOperator"]);
        incomplete.RecordPaperDeposit(paper, A.DeadlineOn, submission, A.Numbers()).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_cancelled_or_archived_call_takes_no_paper_and_a_submitted_file_is_not_deposited_again()
    {
        var dossier = A.CompleteDraft();
        dossier.RecordPaperDeposit(A.Paper(A.Opening), A.DeadlineOn, A.Submission() with { CallIsCancelled = true }, A.Numbers())
            .Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.call-is-cancelled");
        dossier.RecordPaperDeposit(A.Paper(A.Opening), A.DeadlineOn, A.Submission() with { CallIsArchived = true }, A.Numbers())
            .Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.call-is-archived");
        dossier.Submit(A.Submission(), A.Numbers());

        dossier.RecordPaperDeposit(A.Paper(AfterDeadline), A.DeadlineOn, A.Submission(AfterDeadline), A.Numbers()).Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.Conflict);
    }

    private static RuleTrace Failed(string code) => new(code, RuleOutcome.Failed, true, "fr", "en", null, null, "/action");
}
