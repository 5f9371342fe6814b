using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>No report is kept by the platform yet, so none can be missing here; the answer says so, and an instructor looks elsewhere.</summary>
internal sealed class PreviousReportInOrderEvaluator() : EligibilityEvaluator<PreviousReportInOrder>("/operatorId")
{
    private static readonly RuleAnswer NoReportIsKept = new(RuleOutcome.NotApplicable, Phrase.Of("applications.rule.reports-not-kept"));

    protected override RuleAnswer Evaluate(PreviousReportInOrder parameters, EligibilityFacts facts) => NoReportIsKept;
}
