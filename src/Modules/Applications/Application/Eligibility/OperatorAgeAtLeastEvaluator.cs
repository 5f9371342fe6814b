using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class OperatorAgeAtLeastEvaluator() : EligibilityEvaluator<OperatorAgeAtLeast>("/operatorId")
{
    protected override RuleAnswer Evaluate(OperatorAgeAtLeast parameters, EligibilityFacts facts)
    {
        var latest = facts.Day.AddMonths(-parameters.Months);
        var expected = Phrase.Of("applications.rule.founded-by", ("day", latest), ("months", parameters.Months));
        return facts.FoundedOn is { } founded
            ? RuleAnswer.Of(founded <= latest, Phrase.Of("applications.rule.founded-on", ("day", founded)), expected)
            : facts.Missing(expected, ("/foundedOn", facts.FoundedOn));
    }
}
