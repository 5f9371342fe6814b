using System.Globalization;
using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <param name="Eligible">Whether no blocking rule fails.</param>
/// <param name="Rules">Answer of each rule of the call, in its order.</param>
/// <param name="BudgetFaults">What the budget lacks, line by line; absent in a self-test.</param>
internal sealed record EligibilityResponse(bool Eligible, IReadOnlyList<RuleResponse> Rules, IReadOnlyList<BudgetFaultResponse>? BudgetFaults = null)
{
    public static EligibilityResponse Of(IReadOnlyList<RuleTrace> trace, IReadOnlyList<Error>? budgetFaults = null) => new(
        !trace.Any(rule => rule.Blocks),
        [.. trace.Select(RuleResponse.Of)],
        budgetFaults is null ? null : [.. budgetFaults.Select(fault => new BudgetFaultResponse(fault.Target!, fault.Code))]);
}

/// <param name="Code">Code of the rule.</param>
/// <param name="Outcome">Its answer.</param>
/// <param name="Blocking">Whether a failure keeps the file from being submitted; else it warns.</param>
/// <param name="Explanation">What the call says about the rule, in the caller's language.</param>
/// <param name="Value">What was found.</param>
/// <param name="Limit">What the rule asks.</param>
internal sealed record RuleResponse(string Code, RuleOutcome Outcome, bool Blocking, string Explanation, string? Value, string? Limit)
{
    public static RuleResponse Of(RuleTrace rule) =>
        new(rule.Code, rule.Outcome, rule.Blocking, InEnglish ? rule.ExplanationEnglish : rule.ExplanationFrench, rule.Value, rule.Limit);

    private static bool InEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}

/// <param name="Pointer">JSON pointer into the file.</param>
/// <param name="Code">Code of the fault.</param>
internal sealed record BudgetFaultResponse(string Pointer, string Code);
