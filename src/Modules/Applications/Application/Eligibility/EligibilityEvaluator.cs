using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Evaluator of one type of parameters.</summary>
internal abstract class EligibilityEvaluator<TParameters>(string pointer) : IEligibilityEvaluator
    where TParameters : IEligibilityRuleParameters
{
    public Type Parameters => typeof(TParameters);

    public string Pointer => pointer;

    public RuleAnswer Evaluate(IEligibilityRuleParameters parameters, EligibilityFacts facts) => Evaluate((TParameters)parameters, facts);

    protected abstract RuleAnswer Evaluate(TParameters parameters, EligibilityFacts facts);
}
