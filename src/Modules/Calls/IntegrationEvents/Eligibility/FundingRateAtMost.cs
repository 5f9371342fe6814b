namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>What is requested from all funders of the call is at most a share of the products of the budget, voluntary contributions left out.</summary>
/// <param name="Rate">Fraction above 0 and up to 1; 0.8 for 80 %.</param>
public sealed record FundingRateAtMost(decimal Rate) : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults()
    {
        if (Rate is <= 0 or > 1) yield return new("rate", "calls.rule-share-out-of-range", ("given", Rate));
    }
}
