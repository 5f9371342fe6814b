using System.Globalization;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class AmountBetweenEvaluator() : EligibilityEvaluator<AmountBetween>("/requestedAmounts")
{
    protected override RuleAnswer Evaluate(AmountBetween parameters, EligibilityFacts facts) => RuleAnswer.Of(
        facts.Requested >= parameters.Minimum && facts.Requested <= parameters.Maximum,
        facts.Requested?.ToString("0.##", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{parameters.Minimum:0.##}..{parameters.Maximum:0.##}"));
}
