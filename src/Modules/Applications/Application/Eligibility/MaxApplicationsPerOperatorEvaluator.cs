using System.Globalization;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Counts what was read; two files that are submitted at the same moment are told apart by a guard at the submission.</summary>
internal sealed class MaxApplicationsPerOperatorEvaluator() : EligibilityEvaluator<MaxApplicationsPerOperator>("/operatorId")
{
    protected override RuleAnswer Evaluate(MaxApplicationsPerOperator parameters, EligibilityFacts facts) => facts.OtherFiles is { } others
        ? RuleAnswer.Of(others < parameters.Maximum, others.ToString(CultureInfo.InvariantCulture), parameters.Maximum.ToString(CultureInfo.InvariantCulture))
        : RuleAnswer.NotApplicable;
}
