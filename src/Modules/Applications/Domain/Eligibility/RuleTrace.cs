using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Eligibility;

/// <summary>How one eligibility rule answered, with what it looked at.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Outcome">Its answer.</param>
/// <param name="Blocking">Whether a failure keeps the file from being submitted.</param>
/// <param name="ExplanationFrench">What the call says about it, in French.</param>
/// <param name="ExplanationEnglish">The same in English.</param>
/// <param name="Found">What the file has.</param>
/// <param name="Expected">What the rule asks.</param>
/// <param name="Pointer">Field to look at.</param>
/// <param name="Unanswered">Questions of a self-test without whose answers it cannot be applied; none for a file.</param>
internal sealed record RuleTrace(
    string Code,
    RuleOutcome Outcome,
    bool Blocking,
    string ExplanationFrench,
    string ExplanationEnglish,
    Phrase? Found,
    Phrase? Expected,
    string Pointer,
    IReadOnlyList<string>? Unanswered = null)
{
    public bool Blocks => Blocking && Outcome == RuleOutcome.Failed;
}

internal enum RuleOutcome
{
    Passed,
    Failed,
    NotApplicable,

    /// <summary>Of a self-test in which what the rule looks at was not said; never of a file.</summary>
    NotAnswered,
}
