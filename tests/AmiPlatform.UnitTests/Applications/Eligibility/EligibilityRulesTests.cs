using System.Text.Json;
using AmiPlatform.Applications.Application.Eligibility;
using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.Calls.IntegrationEvents;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Eligibility;

public sealed class EligibilityRulesTests
{
    private static readonly IEligibilityEvaluator[] Evaluators =
    [
        .. typeof(IEligibilityEvaluator).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IEligibilityEvaluator)))
            .Select(type => (IEligibilityEvaluator)Activator.CreateInstance(type)!),
    ];

    [Fact]
    public void Every_rule_that_a_call_may_have_has_one_evaluator()
    {
        EligibilityRuleCatalog.Types.ShouldNotBeEmpty();
        Evaluators.Select(evaluator => evaluator.Parameters).ShouldBe(EligibilityRuleCatalog.Types.Values, ignoreOrder: true);
    }

    [Theory]
    [InlineData("12345678901234", "Passed")]
    [InlineData("123", "Failed")]
    [InlineData(null, "Failed")]
    public void A_siret_has_fourteen_digits(string? siret, string outcome) =>
        Answer("SiretPresent", new { }, new EligibilityFacts { Siret = siret }).Outcome.ToString().ShouldBe(outcome);

    [Theory]
    [InlineData("Association", "v1", "Passed")]
    [InlineData("Foundation", null, "Failed")]
    [InlineData("Commune", null, "NotApplicable")]
    public void The_republican_commitment_concerns_associations_and_foundations(string kind, string? version, string outcome) =>
        Answer("RepublicanCommitmentSigned", new { }, new EligibilityFacts { OperatorKind = kind, CommitmentVersion = version }).Outcome.ToString().ShouldBe(outcome);

    [Theory]
    [InlineData(100, 60, "Passed", "0.6")]
    [InlineData(100, 59, "Failed", "0.59")]
    [InlineData(0, 0, "Failed", null)]
    public void The_share_of_district_residents_is_compared(int all, int inDistricts, string outcome, string? value)
    {
        var trace = Answer("DistrictResidentsShareAtLeast", new { share = 0.6 }, new EligibilityFacts { Beneficiaries = all, BeneficiariesInDistricts = inDistricts });
        trace.Outcome.ToString().ShouldBe(outcome);
        trace.Value.ShouldBe(value);
        trace.Limit.ShouldBe("0.6");
    }

    [Theory]
    [InlineData(999, "Failed")]
    [InlineData(1_000, "Passed")]
    [InlineData(10_000, "Passed")]
    [InlineData(10_001, "Failed")]
    public void Both_bounds_of_an_amount_are_included(int requested, string outcome)
    {
        var trace = Answer("AmountBetween", new { minimum = 1_000, maximum = 10_000 }, new EligibilityFacts { Requested = requested });
        trace.Outcome.ToString().ShouldBe(outcome);
        trace.Limit.ShouldBe("1000..10000");
    }

    [Fact]
    public void A_budget_is_balanced_on_both_counts_and_a_self_test_without_budget_is_not_judged()
    {
        Outcome(null).ShouldBe(RuleOutcome.NotApplicable);
        Outcome(Budget.Empty.With("C60.1", new BudgetLine(10)).With("P70", new BudgetLine(10))).ShouldBe(RuleOutcome.Passed);
        Outcome(Budget.Empty.With("C60.1", new BudgetLine(10))).ShouldBe(RuleOutcome.Failed);
        Outcome(Budget.Empty.With("C86.BEN", new BudgetLine(10))).ShouldBe(RuleOutcome.Failed);

        static RuleOutcome Outcome(Budget? budget) => Answer("BudgetBalanced", new { }, new EligibilityFacts { Budget = budget }).Outcome;
    }

    [Theory]
    [InlineData(0, "Passed")]
    [InlineData(1, "Passed")]
    [InlineData(2, "Failed")]
    [InlineData(null, "NotApplicable")]
    public void An_operator_has_so_many_places_and_a_self_test_counts_none(int? others, string outcome) =>
        Answer("MaxApplicationsPerOperator", new { maximum = 2 }, new EligibilityFacts { OtherFiles = others }).Outcome.ToString().ShouldBe(outcome);

    private static RuleTrace Answer(string code, object parameters, EligibilityFacts facts) =>
        new EligibilityRules(Evaluators).Trace([new CallEligibilityRule(code, true, JsonSerializer.SerializeToElement(parameters), "fr", "en")], facts).ShouldHaveSingleItem();
}
