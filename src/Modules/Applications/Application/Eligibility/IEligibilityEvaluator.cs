using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Applies the rules of one code.</summary>
internal interface IEligibilityEvaluator
{
    /// <summary>Type of the parameters, whose name is the code.</summary>
    Type Parameters { get; }

    /// <summary>Field of the file to look at when the rule is not met.</summary>
    string Pointer { get; }

    RuleAnswer Evaluate(IEligibilityRuleParameters parameters, EligibilityFacts facts);
}

/// <summary>Answer of a rule with what it compared.</summary>
internal sealed record RuleAnswer(RuleOutcome Outcome, string? Value = null, string? Limit = null)
{
    public static RuleAnswer NotApplicable { get; } = new(RuleOutcome.NotApplicable);

    public static RuleAnswer Of(bool passed, string? value, string? limit) => new(passed ? RuleOutcome.Passed : RuleOutcome.Failed, value, limit);
}
