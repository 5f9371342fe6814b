namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>An agent of the authority has verified the operator, and nobody has suspended it since.</summary>
public sealed record OperatorVerified : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults() => [];
}
