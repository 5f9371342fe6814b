using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class BudgetBalancedEvaluator() : EligibilityEvaluator<BudgetBalanced>("/budget")
{
    private static readonly Phrase Expected = Phrase.Of("applications.rule.budget-expected");

    protected override RuleAnswer Evaluate(BudgetBalanced parameters, EligibilityFacts facts) => facts.Totals is { } totals
        ? RuleAnswer.Of(
            totals is { IsBalanced: true, ContributionsAreBalanced: true },
            Phrase.Of(
                "applications.rule.budget",
                ("charges", totals.Charges),
                ("products", totals.Products),
                ("voluntaryCharges", totals.VoluntaryCharges),
                ("voluntaryProducts", totals.VoluntaryProducts)),
            Expected)
        : facts.Missing(Expected, ("/budget", facts.Totals));
}
