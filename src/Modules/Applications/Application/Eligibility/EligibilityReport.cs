using AmiPlatform.Applications.Application.Sealing;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Tells the answers of the rules in the caller's language.</summary>
internal interface IEligibilityReport
{
    EligibilityResponse Of(IReadOnlyList<RuleTrace> trace, IReadOnlyList<Error>? budgetFaults = null);

    /// <summary>What a submission sealed, in the words of that day.</summary>
    EligibilityResponse Of(SealedTrace trace, DateTimeOffset sealedAt, IReadOnlyList<Error> budgetFaults);
}

internal sealed class EligibilityReport(IWording wording) : IEligibilityReport
{
    public EligibilityResponse Of(IReadOnlyList<RuleTrace> trace, IReadOnlyList<Error>? budgetFaults = null)
    {
        var (blocked, open) = (trace.Any(rule => rule.Blocks), trace.Any(rule => rule is { Blocking: true, Outcome: RuleOutcome.NotAnswered }));
        return new EligibilityResponse(!blocked && !open, !blocked && open, [.. trace.Select(Of)], budgetFaults is null ? null : [.. budgetFaults.Select(Of)]);
    }

    public EligibilityResponse Of(SealedTrace trace, DateTimeOffset sealedAt, IReadOnlyList<Error> budgetFaults) => new(
        !trace.Eligibility.Any(rule => rule is { Blocking: true, Outcome: RuleOutcome.Failed }),
        false,
        [.. trace.Eligibility.Select(Of)],
        [.. budgetFaults.Select(Of)],
        EligibilityBasis.Submission,
        sealedAt);

    private BudgetFaultResponse Of(Error fault) => new(fault.Target!, fault.Code, wording.Say(fault));

    private RuleResponse Of(SealedRule rule) => new(
        rule.Code, rule.Outcome, rule.Blocking, InLanguage(rule.ExplanationFrench, rule.ExplanationEnglish), Say(rule.FoundWords), Say(rule.ExpectedWords), rule.Pointer);

    private RuleResponse Of(RuleTrace rule) =>
        new(rule.Code, rule.Outcome, rule.Blocking, InLanguage(rule.ExplanationFrench, rule.ExplanationEnglish), Say(rule.Found), Say(rule.Expected), rule.Pointer, rule.Unanswered);

    private string InLanguage(string french, string english) => wording.Say(Phrase.Of("applications.rule.explanation", ("french", french), ("english", english)));

    private string? Say(SealedWords? words) => words is null ? null : InLanguage(words.French, words.English);

    private string? Say(Phrase? phrase) => phrase is null ? null : wording.Say(phrase);
}
