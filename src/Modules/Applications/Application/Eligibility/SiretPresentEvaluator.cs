using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Registers;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class SiretPresentEvaluator() : EligibilityEvaluator<SiretPresent>("/operatorId")
{
    protected override RuleAnswer Evaluate(SiretPresent parameters, EligibilityFacts facts)
    {
        var expected = Phrase.Of("applications.rule.siret-expected", ("digits", SiretDigits.Length));
        return facts.Siret is { } siret
            ? RuleAnswer.Of(SiretDigits.AreGenuine(siret), Phrase.Of("applications.rule.siret", ("siret", siret)), expected)
            : facts.Missing(expected, ("/siret", facts.Siret));
    }
}
