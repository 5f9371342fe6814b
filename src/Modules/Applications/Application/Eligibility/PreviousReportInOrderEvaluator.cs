using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>
/// No report is kept by the platform yet, so none can be missing here; the answer says so, and an instructor looks elsewhere. Whoever takes the self-test
/// knows, and is asked.
/// </summary>
internal sealed class PreviousReportInOrderEvaluator() : EligibilityEvaluator<PreviousReportInOrder>("/operatorId")
{
    private static readonly RuleAnswer NoReportIsKept = new(RuleOutcome.NotApplicable, Phrase.Of("applications.rule.reports-not-kept"));

    private static readonly Phrase Expected = Phrase.Of("applications.rule.reports-expected");

    protected override RuleAnswer Evaluate(PreviousReportInOrder parameters, EligibilityFacts facts) => facts switch
    {
        { IsSelfTest: false } => NoReportIsKept,
        { ReportsInOrder: { } inOrder } => RuleAnswer.Of(inOrder, Phrase.Of(inOrder ? "applications.rule.reports-declared" : "applications.rule.reports-late"), Expected),
        _ => facts.Missing(Expected, ("/previousReportsInOrder", facts.ReportsInOrder)),
    };
}
