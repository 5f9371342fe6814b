using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Domain;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

public sealed class SubmittingTests
{
    [Fact]
    public void A_complete_draft_is_submitted_and_numbered()
    {
        var dossier = A.CompleteDraft();

        dossier.Submit(A.Submission(), A.Numbers()).Errors.ShouldBeEmpty();

        dossier.State.ShouldBe(DossierState.Submitted);
        dossier.TrackingNumber.ShouldBe("DOS-2027-000001");
        dossier.TakeDomainEvents().OfType<DossierSubmitted>().ShouldHaveSingleItem().Requested.ShouldBe(3_000);
    }

    [Fact]
    public void The_last_instant_is_in_time()
    {
        A.CompleteDraft().Submit(A.Submission(A.Deadline), A.Numbers()).IsSuccess.ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_the_deadline_the_refusal_names_both_instants_whether_or_not_the_draft_has_expired(bool expired)
    {
        var dossier = A.CompleteDraft();
        var late = A.Deadline.AddTicks(1);
        if (expired) dossier.Expire(late);

        var error = dossier.Submit(A.Submission(late), A.Numbers()).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("applications.deadline-passed");
        error.Kind.ShouldBe(ErrorKind.Rule);
        error.Arguments["deadline"].ShouldBe(A.Deadline);
        error.Arguments["now"].ShouldBe(late);
    }

    [Fact]
    public void Before_the_opening_it_is_refused() =>
        A.CompleteDraft().Submit(A.Submission(A.Opening.AddTicks(-1)), A.Numbers()).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.call-not-open-yet");

    [Fact]
    public void Each_blocking_rule_that_fails_is_one_entry_and_a_warning_is_none()
    {
        var dossier = A.CompleteDraft();
        var submission = A.Submission() with
        {
            Trace = [Failed("SiretPresent", true), Failed("AmountBetween", true), Failed("BudgetBalanced", false)],
        };
        var numbers = A.Numbers();

        var refused = dossier.Submit(submission, numbers);

        refused.Errors.Select(error => error.Arguments["rule"]).ShouldBe(["SiretPresent", "AmountBetween"]);
        dossier.State.ShouldBe(DossierState.Draft);
        dossier.TrackingNumber.ShouldBeNull();
        numbers.Last.ShouldBe(0);
    }

    [Fact]
    public void An_unbalanced_budget_is_told_once_with_its_sums()
    {
        var dossier = A.CompleteDraft();
        dossier.Save([DossierFields.BudgetLine("C60.1").Set(new BudgetLine(4_999))], 1, A.Opening);

        var error = dossier.Submit(A.Submission() with { Trace = [Failed("BudgetBalanced", true)] }, A.Numbers()).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("applications.budget-not-balanced");
        error.Target.ShouldBe("/budget/totals/products");
        error.Arguments["charges"].ShouldBe(4_999m);
    }

    [Fact]
    public void Every_declaration_must_be_ticked()
    {
        var submission = A.Submission() with { Declared = [Declaration.InformationIsAccurate] };

        A.CompleteDraft().Submit(submission, A.Numbers()).Errors.Select(error => error.Arguments["declaration"])
            .ShouldBe([Declaration.DutiesAreUpToDate, Declaration.OtherRequestsAreDeclared]);
    }

    [Fact]
    public void An_empty_draft_hears_of_each_missing_field()
    {
        var dossier = A.Draft();

        var targets = dossier.Submit(A.Submission() with { Requests = [] }, A.Numbers()).Errors.Select(error => error.Target);

        targets.ShouldBe(["/action/title", "/action/description", "/action/beneficiaries", "/action/beneficiariesInDistricts", "/action/startsOn", "/action/endsOn",
            "/requestedAmounts"]);
    }

    [Theory]
    [InlineData(nameof(OperatorStanding.Registered), null)]
    [InlineData(nameof(OperatorStanding.Verified), null)]
    [InlineData(nameof(OperatorStanding.Suspended), "applications.operator-is-suspended")]
    [InlineData(nameof(OperatorStanding.Rejected), "applications.operator-is-rejected")]
    [InlineData(nameof(OperatorStanding.Ceased), "applications.operator-has-ceased")]
    public void An_operator_that_agents_have_set_aside_submits_nothing(string standing, string? refusal)
    {
        var (dossier, numbers) = (A.CompleteDraft(), A.Numbers());

        var outcome = dossier.Submit(A.Submission() with { Standing = Enum.Parse<OperatorStanding>(standing) }, numbers);

        outcome.Errors.Select(error => error.Code).ShouldBe(refusal is null ? [] : [refusal]);
        dossier.State.ShouldBe(refusal is null ? DossierState.Submitted : DossierState.Draft);
        numbers.Last.ShouldBe(refusal is null ? 1 : 0);
    }

    [Theory]
    [InlineData(nameof(OperatorStanding.Suspended), true)]
    [InlineData(nameof(OperatorStanding.Rejected), true)]
    [InlineData(nameof(OperatorStanding.Ceased), false)]
    public void What_was_submitted_is_completed_by_whoever_still_exists(string standing, bool completes)
    {
        var dossier = A.CompleteDraft();
        dossier.Submit(A.Submission(), A.Numbers());
        dossier.RequestCompletion([new CompletionItem(DossierSection.Publics, CompletionFault.Incomplete, "À préciser.")], A.Deadline, Guid.Empty, A.Opening.AddDays(11));

        var outcome = dossier.Resubmit(A.Submission() with { Standing = Enum.Parse<OperatorStanding>(standing) });

        outcome.Errors.Select(error => error.Code).ShouldBe(completes ? [] : ["applications.operator-has-ceased"]);
    }

    [Theory]
    [InlineData(nameof(OperatorStanding.Suspended), true, "applications.operator-is-suspended")]
    [InlineData(nameof(OperatorStanding.Rejected), true, "applications.operator-is-rejected")]
    [InlineData(nameof(OperatorStanding.Ceased), false, "applications.operator-has-ceased")]
    public void Only_whoever_still_exists_writes_on_its_file_only_whoever_may_submit_takes_one_back_and_the_offers_say_the_same(string standing, bool writes, string recall)
    {
        var facts = new DossierFacts(Standing: Enum.Parse<OperatorStanding>(standing));
        var (draft, submitted) = (A.CompleteDraft(), A.CompleteDraft());
        submitted.Submit(A.Submission(), A.Numbers());
        draft.Under(facts);
        submitted.Under(facts);
        string[] refusal = writes ? [] : ["applications.operator-has-ceased"];
        Offered(draft, facts).Intersect(["save", "add-document"]).Count().ShouldBe(writes ? 2 : 0);
        Offered(submitted, facts).ShouldNotContain("recall");
        Offered(submitted, facts).ShouldContain("withdraw");

        draft.Save([DossierFields.Means.Set("Deux animateurs")], 1, A.Opening).Errors.Select(error => error.Code).ShouldBe(refusal);
        submitted.Recall(false, A.Deadline, Guid.Empty, A.Opening).Errors.Select(error => error.Code).ShouldBe([recall]);

        draft.Discard(Guid.Empty, A.Opening).Errors.ShouldBeEmpty();
    }

    private static string[] Offered(Dossier dossier, DossierFacts facts) =>
        [.. DossierActions.For(dossier.Id.Value, dossier.State, facts, new DossierAccess(MemberRole.Representative, false, false)).Select(action => action.Name)];

    [Fact]
    public void A_file_is_submitted_once()
    {
        var dossier = A.CompleteDraft();
        var numbers = A.Numbers();
        dossier.Submit(A.Submission(), numbers);

        dossier.Submit(A.Submission(), numbers).Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.Conflict);
        numbers.Last.ShouldBe(1);
    }

    [Fact]
    public void Only_a_draft_expires()
    {
        var dossier = A.CompleteDraft();
        dossier.Submit(A.Submission(), A.Numbers());

        dossier.Expire(A.Deadline.AddDays(1)).IsSuccess.ShouldBeFalse();
        dossier.State.ShouldBe(DossierState.Submitted);
    }

    private static RuleTrace Failed(string code, bool blocking) => new(code, RuleOutcome.Failed, blocking, "fr", "en", null, null, "/action");
}
