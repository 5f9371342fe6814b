using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class AmountBetweenEvaluator() : EligibilityEvaluator<AmountBetween>("/requestedAmounts")
{
    protected override RuleAnswer Evaluate(AmountBetween parameters, EligibilityFacts facts)
    {
        var expected = Phrase.Of("applications.rule.euros-between", ("minimum", parameters.Minimum), ("maximum", parameters.Maximum));
        return facts.Requested is { } requested
            ? RuleAnswer.Of(requested >= parameters.Minimum && requested <= parameters.Maximum, RulePhrases.Euros(requested), expected)
            : facts.Missing(expected, ("/requested", facts.Requested));
    }
}
