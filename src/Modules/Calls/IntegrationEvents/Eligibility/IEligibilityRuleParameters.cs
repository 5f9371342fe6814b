namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>Typed parameters of an eligibility rule; the type's name is the rule's code. Its evaluator lives where the files are, in Applications.</summary>
public interface IEligibilityRuleParameters
{
    /// <summary>Says what is wrong with the values.</summary>
    /// <returns>The faults; empty when all is well.</returns>
    IEnumerable<RuleFault> Faults();
}
