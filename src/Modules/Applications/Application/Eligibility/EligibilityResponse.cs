using AmiPlatform.Applications.Domain.Eligibility;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <param name="Eligible">Whether every blocking rule was applied and none fails.</param>
/// <param name="Undecided">Whether no blocking rule fails but one lacks an answer: what is missing stands with the rule. Never of a file.</param>
/// <param name="Rules">Answer of each rule of the call, in its order.</param>
/// <param name="BudgetFaults">What the budget lacks, line by line; absent in a self-test.</param>
/// <param name="Basis">Whether the rules were applied today, or the answers are those that the submission sealed.</param>
/// <param name="SealedAt">Instant of that submission.</param>
internal sealed record EligibilityResponse(
    bool Eligible,
    bool Undecided,
    IReadOnlyList<RuleResponse> Rules,
    IReadOnlyList<BudgetFaultResponse>? BudgetFaults = null,
    EligibilityBasis Basis = EligibilityBasis.Today,
    DateTimeOffset? SealedAt = null);

internal enum EligibilityBasis
{
    /// <summary>As the rules answer now.</summary>
    Today,

    /// <summary>As they answered when the file was submitted.</summary>
    Submission,
}

/// <param name="Code">Code of the rule.</param>
/// <param name="Outcome">Its answer.</param>
/// <param name="Blocking">Whether a failure keeps the file from being submitted; else it warns.</param>
/// <param name="Explanation">What the call says about the rule, in the caller's language.</param>
/// <param name="Value">What was found, in words.</param>
/// <param name="Limit">What the rule asks, in words.</param>
/// <param name="Pointer">JSON pointer into the file, to the field to look at.</param>
/// <param name="Unanswered">JSON pointers into the answers of the self-test, to those that the rule still needs; absent when it was applied.</param>
internal sealed record RuleResponse(
    string Code, RuleOutcome Outcome, bool Blocking, string Explanation, string? Value, string? Limit, string Pointer, IReadOnlyList<string>? Unanswered = null);

/// <param name="Pointer">JSON pointer into the file.</param>
/// <param name="Code">Code of the fault.</param>
/// <param name="Message">What is at fault, in the caller's language.</param>
internal sealed record BudgetFaultResponse(string Pointer, string Code, string Message);
