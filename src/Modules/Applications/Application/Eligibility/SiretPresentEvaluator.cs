using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class SiretPresentEvaluator() : EligibilityEvaluator<SiretPresent>("/operatorId")
{
    private const int Length = 14;

    protected override RuleAnswer Evaluate(SiretPresent parameters, EligibilityFacts facts) =>
        RuleAnswer.Of(facts.Siret is { Length: Length } siret && siret.All(char.IsAsciiDigit), facts.Siret, null);
}
