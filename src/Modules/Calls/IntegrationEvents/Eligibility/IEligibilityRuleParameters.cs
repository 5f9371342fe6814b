namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>Typed parameters of an eligibility rule; the type's name is the rule's code. Its evaluator lives where the files are, in Applications.</summary>
public interface IEligibilityRuleParameters
{
    /// <summary>Says what is wrong with the values.</summary>
    /// <returns>Name of the parameter in camelCase and code of the refusal, one for each fault; empty when all is well.</returns>
    IEnumerable<(string Parameter, string Code)> Faults();
}
