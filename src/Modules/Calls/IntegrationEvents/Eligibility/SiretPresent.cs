namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The operator has a SIRET.</summary>
public sealed record SiretPresent : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults() => [];
}
