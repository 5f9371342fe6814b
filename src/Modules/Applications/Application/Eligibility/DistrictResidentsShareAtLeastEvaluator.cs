using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class DistrictResidentsShareAtLeastEvaluator() : EligibilityEvaluator<DistrictResidentsShareAtLeast>("/action/beneficiariesInDistricts")
{
    protected override RuleAnswer Evaluate(DistrictResidentsShareAtLeast parameters, EligibilityFacts facts)
    {
        var expected = RulePhrases.ShareAtLeast(parameters.Share);
        if (facts is not { Beneficiaries: > 0, BeneficiariesInDistricts: { } inDistricts })
            return facts.Missing(expected, ("/beneficiaries", facts.Beneficiaries), ("/beneficiariesInDistricts", facts.BeneficiariesInDistricts));
        var share = (decimal)inDistricts / facts.Beneficiaries.Value;
        return RuleAnswer.Of(share >= parameters.Share, RulePhrases.ShareReached(share), expected);
    }
}
