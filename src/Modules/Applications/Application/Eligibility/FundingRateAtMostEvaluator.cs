using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class FundingRateAtMostEvaluator() : EligibilityEvaluator<FundingRateAtMost>("/requestedAmounts")
{
    protected override RuleAnswer Evaluate(FundingRateAtMost parameters, EligibilityFacts facts)
    {
        var expected = RulePhrases.ShareAtMost(parameters.Rate);
        return facts is { Requested: { } requested, Products: { } products and > 0 }
            ? RuleAnswer.Of(requested <= parameters.Rate * products, RulePhrases.ShareTaken(requested / products), expected)
            : facts.Missing(expected, ("/requested", facts.Requested), ("/budget", facts.Products));
    }
}
