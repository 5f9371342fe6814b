using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.BuildingBlocks.Domain;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

public sealed class CompletionTests
{
    private static readonly Guid Agent = Guid.CreateVersion7();
    private static readonly DateTimeOffset Asked = A.Deadline.AddDays(5);
    private static readonly DateTimeOffset Due = A.Deadline.AddDays(20);

    [Fact]
    public void Only_the_sections_asked_for_are_open_and_the_refusal_says_which()
    {
        var dossier = Waiting();

        var refused = dossier.Save([DossierFields.Beneficiaries.Set(120), DossierFields.Title.Set("Autre titre")], 9, Asked);

        var error = refused.Errors.ShouldHaveSingleItem();
        (error.Code, error.Target, error.Kind).ShouldBe(("applications.section-not-open", "/action/title", ErrorKind.Conflict));
        error.Arguments["openSections"].ShouldBe(new[] { DossierSection.Publics });
        dossier.Content.Action.Beneficiaries.ShouldBe(100);
        dossier.Save([DossierFields.Beneficiaries.Set(120)], 9, Asked).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_field_of_a_closed_section_that_stays_as_it_is_is_no_change() =>
        Waiting().Save([DossierFields.Title.Set("Ateliers de quartier")], 9, Asked).IsSuccess.ShouldBeTrue();

    [Fact]
    public void Submitted_again_the_file_goes_back_and_the_instructor_sees_what_changed()
    {
        var dossier = Waiting(admissible: true);
        dossier.Save([DossierFields.Beneficiaries.Set(120), DossierFields.Publics.Set("Jeunes de 16 à 25 ans")], 9, Asked);

        dossier.Resubmit(A.Submission(Asked.AddDays(1))).Errors.ShouldBeEmpty();

        dossier.State.ShouldBe(DossierState.Admissible);
        dossier.Submissions.ShouldBe(2);
        var answered = dossier.Completions.ShouldHaveSingleItem();
        answered.Outcome.ShouldBe(CompletionOutcome.Answered);
        answered.Changes.ShouldBe(
            [new FieldDifference("/action/publics", null, "Jeunes de 16 à 25 ans"), new FieldDifference("/action/beneficiaries", 100, 120)]);
        dossier.TakeDomainEvents().OfType<DossierResubmitted>().ShouldHaveSingleItem();
    }

    [Fact]
    public void It_is_submitted_again_with_the_checks_of_a_submission_but_after_the_deadline()
    {
        var dossier = Waiting();
        dossier.Save([DossierFields.Beneficiaries.Set(50)], 9, Asked);

        dossier.Resubmit(A.Submission(Asked)).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.more-beneficiaries-in-districts");

        dossier.State.ShouldBe(DossierState.AwaitingCompletion);
    }

    [Fact]
    public void One_request_is_open_at_a_time() =>
        Waiting().RequestCompletion([Item()], Due, Agent, Asked).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.action-not-allowed");

    [Fact]
    public void A_due_date_that_has_passed_or_lies_too_far_ahead_and_an_empty_list_are_refused()
    {
        var dossier = Submitted();
        dossier.RequestCompletion([Item()], Asked, Agent, Asked).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.due-date-not-ahead");
        dossier.RequestCompletion([Item()], Asked + Dossier.LongestCompletion + TimeSpan.FromTicks(1), Agent, Asked).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.due-date-too-far");
        dossier.RequestCompletion([], Due, Agent, Asked).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.nothing-asked-for");
        dossier.State.ShouldBe(DossierState.Submitted);
    }

    [Fact]
    public void Until_the_due_date_has_passed_nothing_lapses()
    {
        var error = Waiting().Lapse(Agent, Due).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("applications.completion-not-overdue");
        error.Arguments["dueAt"].ShouldBe(Due);
        error.Arguments["allowedActions"].ShouldBe(new[] { "resubmit", "correct-due-date", "cancel-completion", "withdraw", "close-without-action" });
    }

    [Theory]
    [InlineData(false, DossierState.Inadmissible)]
    [InlineData(true, DossierState.Admissible)]
    internal void A_lapsed_request_leaves_the_file_as_it_was_submitted(bool admissible, DossierState next)
    {
        var dossier = Waiting(admissible);
        dossier.Save([DossierFields.Beneficiaries.Set(120)], 9, Asked);

        dossier.Lapse(Agent, Due.AddTicks(1)).Errors.ShouldBeEmpty();

        dossier.State.ShouldBe(next);
        dossier.Content.Action.Beneficiaries.ShouldBe(100);
        dossier.Completions.ShouldHaveSingleItem().Outcome.ShouldBe(CompletionOutcome.Lapsed);
        dossier.TakeDomainEvents().OfType<CompletionLapsed>().ShouldHaveSingleItem().NowInadmissible.ShouldBe(!admissible);
    }

    [Fact]
    public void A_corrected_due_date_is_the_one_that_counts_and_nothing_else_changes()
    {
        var dossier = Waiting(admissible: true);
        dossier.Save([DossierFields.Beneficiaries.Set(120)], 9, Asked);

        dossier.CorrectDueDate(Due.AddDays(3), Agent, Asked).Errors.ShouldBeEmpty();

        (dossier.State, dossier.Origin, dossier.Content.Action.Beneficiaries).ShouldBe((DossierState.AwaitingCompletion, DossierState.Admissible, 120));
        var open = dossier.Completions.ShouldHaveSingleItem();
        (open.DueAt, open.IsOpen, open.RequestedAt).ShouldBe((Due.AddDays(3), true, Asked));
        var moved = dossier.TakeDomainEvents().OfType<DueDateMoved>().ShouldHaveSingleItem();
        (moved.Before, moved.DueAt).ShouldBe((Due, Due.AddDays(3)));
        dossier.Lapse(Agent, Due.AddDays(1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.completion-not-overdue");
        dossier.CorrectDueDate(Due.AddDays(3), Agent, Asked).Errors.ShouldBeEmpty();
        dossier.TakeDomainEvents().ShouldBeEmpty("the same date again is no news");
    }

    [Fact]
    public void A_corrected_due_date_lies_ahead_and_never_further_than_a_request_may_last()
    {
        var dossier = Waiting();
        dossier.CorrectDueDate(Asked, Agent, Asked).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.due-date-not-ahead");
        dossier.CorrectDueDate(Asked + Dossier.LongestCompletion, Agent, Asked.AddDays(9)).Errors.ShouldBeEmpty();
        dossier.CorrectDueDate(Asked + Dossier.LongestCompletion + TimeSpan.FromTicks(1), Agent, Asked.AddDays(9)).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.due-date-too-far");
    }

    [Theory]
    [InlineData(false, DossierState.Submitted)]
    [InlineData(true, DossierState.Admissible)]
    internal void A_request_that_is_taken_back_leaves_the_file_where_it_was_as_it_was_submitted(bool admissible, DossierState origin)
    {
        var dossier = Waiting(admissible);
        var submissions = dossier.Submissions;
        dossier.Save([DossierFields.Beneficiaries.Set(120)], 9, Asked);

        dossier.CancelCompletion(Agent, Asked).Errors.ShouldBeEmpty();

        (dossier.State, dossier.Origin, dossier.Content.Action.Beneficiaries, dossier.Submissions).ShouldBe((origin, null, 100, submissions));
        var ended = dossier.Completions.ShouldHaveSingleItem();
        (ended.Outcome, ended.EndedAt, ended.Before).ShouldBe((CompletionOutcome.Cancelled, Asked, null));
        dossier.TakeDomainEvents().OfType<CompletionTakenBack>().ShouldHaveSingleItem();
        dossier.RequestCompletion([Item()], Due, Agent, Asked).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_history_of_a_request_tells_what_was_asked_the_corrected_date_and_the_end()
    {
        var dossier = Waiting();
        var asked = dossier.Completions;
        CompletionRequest.Differences([], asked).Select(told => told.Pointer).ShouldBe(["/completion/items", "/completion/dueAt"]);
        dossier.CorrectDueDate(Due.AddDays(3), Agent, Asked);
        CompletionRequest.Differences(asked, dossier.Completions).ShouldBe([new FieldDifference("/completion/dueAt", Due, Due.AddDays(3))]);
        var corrected = dossier.Completions;
        dossier.CancelCompletion(Agent, Asked);
        CompletionRequest.Differences(corrected, dossier.Completions).ShouldBe([new FieldDifference("/completion/outcome", null, "Cancelled")]);
    }

    [Fact]
    public void A_file_that_is_withdrawn_while_it_is_completed_ends_as_it_was_submitted()
    {
        var dossier = Waiting();
        dossier.Save([DossierFields.Beneficiaries.Set(120)], 9, Asked);

        dossier.Withdraw(Agent, Asked).Errors.ShouldBeEmpty();

        dossier.Content.Action.Beneficiaries.ShouldBe(100);
        dossier.OpenCompletion.ShouldBeNull();
    }

    [Fact]
    public void What_closed_sections_lack_keeps_no_file_from_being_submitted_again()
    {
        var dossier = A.Draft();
        dossier.Save([DossierFields.Title.Set("Ateliers de quartier")], 1, A.Opening);
        dossier.RecordPaperDeposit(A.Paper(A.Opening.AddDays(9)), A.DeadlineOn, A.Submission(), A.Numbers()).Errors.ShouldBeEmpty();
        dossier.RequestCompletion([new CompletionItem(DossierSection.Budget, CompletionFault.Incomplete, "Le budget manque.")], Due, Agent, Asked).Errors.ShouldBeEmpty();

        dossier.Resubmit(A.Submission(Asked)).Errors.Select(error => error.Target).ShouldBe(["/requestedAmounts", "/budget/lines/P74.COM/entries"]);
        dossier.Save([.. A.CompleteChanges().Where(change => change.Section == DossierSection.Budget)], 9, Asked).Errors.ShouldBeEmpty();

        dossier.Resubmit(A.Submission(Asked)).Errors.ShouldBeEmpty();
        dossier.State.ShouldBe(DossierState.Submitted);
    }

    [Theory]
    [InlineData("/operatorId", true)]
    [InlineData("/action/districts", true)]
    [InlineData("/action/beneficiariesInDistricts", false)]
    public void A_rule_about_what_could_not_be_changed_stands_as_it_was_sealed(string place, bool passes)
    {
        var failed = new RuleTrace("Some", RuleOutcome.Failed, true, "Règle", "Rule", null, null, place);

        Waiting().Resubmit(A.Submission(Asked) with { Trace = [failed] }).IsSuccess.ShouldBe(passes);
    }

    private static CompletionItem Item() => new(DossierSection.Publics, CompletionFault.Incomplete, "Précisez le public.");

    private static Dossier Submitted()
    {
        var dossier = A.CompleteDraft();
        dossier.Submit(A.Submission(), A.Numbers());
        return dossier;
    }

    private static Dossier Waiting(bool admissible = false)
    {
        var dossier = Submitted();
        if (admissible) dossier.DeclareAdmissible(Agent, Asked);
        dossier.RequestCompletion([Item()], Due, Agent, Asked).Errors.ShouldBeEmpty();
        dossier.TakeDomainEvents();
        return dossier;
    }
}
