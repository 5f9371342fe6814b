using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Applies the rules of a call, one by one.</summary>
internal sealed class EligibilityRules(IEnumerable<IEligibilityEvaluator> evaluators) : IEligibilityRules
{
    private readonly Dictionary<string, IEligibilityEvaluator> byCode = evaluators.ToDictionary(evaluator => evaluator.Parameters.Name, StringComparer.Ordinal);

    public IReadOnlyList<RuleTrace> Trace(IReadOnlyList<CallEligibilityRule> rules, EligibilityFacts facts) => [.. rules.Select(rule => Apply(rule, facts))];

    private RuleTrace Apply(CallEligibilityRule rule, EligibilityFacts facts)
    {
        var evaluator = byCode[rule.Code];
        var answer = evaluator.Evaluate(EligibilityRuleCatalog.Read(rule.Code, rule.Parameters), facts);
        return new RuleTrace(
            rule.Code, answer.Outcome, rule.Blocking, rule.ExplanationFrench, rule.ExplanationEnglish, answer.Found, answer.Expected, answer.Pointer ?? evaluator.Pointer, answer.Unanswered);
    }
}

/// <summary>The eligibility rules of calls.</summary>
internal interface IEligibilityRules
{
    IReadOnlyList<RuleTrace> Trace(IReadOnlyList<CallEligibilityRule> rules, EligibilityFacts facts);
}
