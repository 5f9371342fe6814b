namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The action begins and ends between two days, both included.</summary>
/// <param name="Earliest">First day on which it may begin.</param>
/// <param name="Latest">Last day on which it may end.</param>
public sealed record ActionWithinDates(DateOnly Earliest, DateOnly Latest) : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults()
    {
        if (Latest < Earliest) yield return new("latest", "calls.rule-latest-before-earliest", ("given", Latest), ("earliest", Earliest));
    }
}
