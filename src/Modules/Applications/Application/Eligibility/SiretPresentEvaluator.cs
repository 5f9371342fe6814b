using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class SiretPresentEvaluator() : EligibilityEvaluator<SiretPresent>("/operatorId")
{
    private const int Length = 14;

    protected override RuleAnswer Evaluate(SiretPresent parameters, EligibilityFacts facts)
    {
        var expected = Phrase.Of("applications.rule.siret-expected", ("digits", Length));
        return facts.Siret is { } siret
            ? RuleAnswer.Of(siret.Length == Length && siret.All(char.IsAsciiDigit), Phrase.Of("applications.rule.siret", ("siret", siret)), expected)
            : facts.Missing(expected, ("/siret", facts.Siret));
    }
}
