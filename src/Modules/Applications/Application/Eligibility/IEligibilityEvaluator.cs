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
