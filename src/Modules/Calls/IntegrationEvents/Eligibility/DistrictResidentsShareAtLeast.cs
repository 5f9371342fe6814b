namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>At least a share of the people reached lives in priority districts.</summary>
/// <param name="Share">Fraction above 0 and up to 1; 0.6 for 60 %.</param>
public sealed record DistrictResidentsShareAtLeast(decimal Share) : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults()
    {
        if (Share is <= 0 or > 1) yield return new("share", "calls.rule-share-out-of-range", ("given", Share));
    }
}
