namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The action takes place in at least one priority district that is in force on the day of the submission.</summary>
public sealed record TargetsDistrictInForce : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults() => [];
}
