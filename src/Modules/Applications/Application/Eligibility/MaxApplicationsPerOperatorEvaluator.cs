using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Counts what was read; two files that are submitted at the same moment are told apart by a guard at the submission.</summary>
internal sealed class MaxApplicationsPerOperatorEvaluator() : EligibilityEvaluator<MaxApplicationsPerOperator>("/operatorId")
{
    protected override RuleAnswer Evaluate(MaxApplicationsPerOperator parameters, EligibilityFacts facts)
    {
        var expected = Phrase.Of("applications.rule.files-at-most", ("maximum", parameters.Maximum));
        return facts.OtherFiles is { } others
            ? RuleAnswer.Of(others < parameters.Maximum, Phrase.Of("applications.rule.files", ("files", others)), expected)
            : facts.Missing(expected, ("/filesSubmitted", facts.OtherFiles));
    }
}
