namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>An association or foundation has signed the republican commitment (decree 2021-1947); not applicable to others.</summary>
public sealed record RepublicanCommitmentSigned : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults() => [];
}
