using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class DistrictResidentsShareAtLeastEvaluator() : EligibilityEvaluator<DistrictResidentsShareAtLeast>("/action/beneficiariesInDistricts")
{
    protected override RuleAnswer Evaluate(DistrictResidentsShareAtLeast parameters, EligibilityFacts facts)
    {
        var expected = RulePhrases.ShareAtLeast(parameters.Share);
        if (facts is not { Beneficiaries: { } beneficiaries, BeneficiariesInDistricts: { } inDistricts })
            return facts.Missing(expected, ("/beneficiaries", facts.Beneficiaries), ("/beneficiariesInDistricts", facts.BeneficiariesInDistricts));
        if (beneficiaries <= 0) return RuleAnswer.Of(false, Phrase.Of("applications.rule.nobody"), expected);
        var share = (decimal)inDistricts / beneficiaries;
        return RuleAnswer.Of(share >= parameters.Share, RulePhrases.ShareReached(share), expected);
    }
}
