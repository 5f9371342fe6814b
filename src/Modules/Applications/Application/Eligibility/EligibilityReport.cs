using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Tells the answers of the rules in the caller's language.</summary>
internal interface IEligibilityReport
{
    EligibilityResponse Of(IReadOnlyList<RuleTrace> trace, IReadOnlyList<Error>? budgetFaults = null);
}

internal sealed class EligibilityReport(IWording wording) : IEligibilityReport
{
    public EligibilityResponse Of(IReadOnlyList<RuleTrace> trace, IReadOnlyList<Error>? budgetFaults = null) => new(
        !trace.Any(rule => rule.Blocks),
        [.. trace.Select(Of)],
        budgetFaults is null ? null : [.. budgetFaults.Select(fault => new BudgetFaultResponse(fault.Target!, fault.Code, wording.Say(fault)))]);

    private RuleResponse Of(RuleTrace rule) =>
        new(rule.Code, rule.Outcome, rule.Blocking, Explanation(rule), Say(rule.Found), Say(rule.Expected), rule.Pointer);

    private string Explanation(RuleTrace rule) =>
        wording.Say(Phrase.Of("applications.rule.explanation", ("french", rule.ExplanationFrench), ("english", rule.ExplanationEnglish)));

    private string? Say(Phrase? phrase) => phrase is null ? null : wording.Say(phrase);
}
