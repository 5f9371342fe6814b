using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class TargetsDistrictInForceEvaluator() : EligibilityEvaluator<TargetsDistrictInForce>("/action/districts")
{
    protected override RuleAnswer Evaluate(TargetsDistrictInForce parameters, EligibilityFacts facts)
    {
        var expected = Phrase.Of("applications.rule.district-expected", ("day", facts.Day));
        if (facts is { IsSelfTest: true, Districts.Count: 0 }) return RuleAnswer.Of(false, Phrase.Of("applications.rule.no-district"), expected);
        if (facts.Districts is not { Count: > 0 } districts) return facts.Missing(expected, ("/districts", facts.Districts));
        var inForce = districts.Where(district => district.InForce).Select(district => district.Name).ToArray();
        return inForce.Length > 0
            ? RuleAnswer.Of(true, Phrase.Of("applications.rule.districts", ("districts", inForce)), expected)
            : RuleAnswer.Of(false, Phrase.Of("applications.rule.districts-not-in-force", ("districts", districts.Select(district => district.Name).ToArray())), expected);
    }
}
