using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class FundingRateAtMostEvaluator() : EligibilityEvaluator<FundingRateAtMost>("/requestedAmounts")
{
    protected override RuleAnswer Evaluate(FundingRateAtMost parameters, EligibilityFacts facts)
    {
        var expected = RulePhrases.ShareAtMost(parameters.Rate);
        // A file whose budget is empty has not said what it will cost; whoever answers a question with nothing has.
        if (facts is { IsSelfTest: true, Requested: > 0, Products: 0 }) return RuleAnswer.Of(false, Phrase.Of("applications.rule.no-products"), expected);
        return facts is { Requested: { } requested, Products: { } products and > 0 }
            ? RuleAnswer.Of(requested <= parameters.Rate * products, RulePhrases.ShareTaken(requested / products), expected)
            : facts.Missing(expected, ("/requested", facts.Requested), ("/budget", facts.Products));
    }
}
