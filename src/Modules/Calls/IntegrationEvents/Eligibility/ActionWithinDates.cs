namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The action begins and ends between two days, both included.</summary>
/// <param name="Earliest">First day on which it may begin.</param>
/// <param name="Latest">Last day on which it may end.</param>
public sealed record ActionWithinDates(DateOnly Earliest, DateOnly Latest) : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<(string Parameter, string Code)> Faults()
    {
        if (Latest < Earliest) yield return ("latest", "calls.rule-latest-before-earliest");
    }
}
