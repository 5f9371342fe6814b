using System.Globalization;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class DistrictResidentsShareAtLeastEvaluator() : EligibilityEvaluator<DistrictResidentsShareAtLeast>("/action/beneficiariesInDistricts")
{
    protected override RuleAnswer Evaluate(DistrictResidentsShareAtLeast parameters, EligibilityFacts facts)
    {
        var share = facts is { Beneficiaries: > 0, BeneficiariesInDistricts: { } inDistricts } ? (decimal)inDistricts / facts.Beneficiaries.Value : (decimal?)null;
        return RuleAnswer.Of(share >= parameters.Share, share?.ToString("0.####", CultureInfo.InvariantCulture), parameters.Share.ToString("0.####", CultureInfo.InvariantCulture));
    }
}
