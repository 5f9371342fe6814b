using System.Globalization;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class BudgetBalancedEvaluator() : EligibilityEvaluator<BudgetBalanced>("/budget")
{
    protected override RuleAnswer Evaluate(BudgetBalanced parameters, EligibilityFacts facts)
    {
        if (facts.Budget is not { } budget) return RuleAnswer.NotApplicable;
        var totals = budget.Totals();
        return RuleAnswer.Of(
            totals is { IsBalanced: true, ContributionsAreBalanced: true },
            string.Create(CultureInfo.InvariantCulture, $"{totals.Products:0} (87: {totals.VoluntaryProducts:0})"),
            string.Create(CultureInfo.InvariantCulture, $"{totals.Charges:0} (86: {totals.VoluntaryCharges:0})"));
    }
}
