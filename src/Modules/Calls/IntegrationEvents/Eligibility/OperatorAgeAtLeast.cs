namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The operator was founded at least so many months before the day of the submission.</summary>
/// <param name="Months">Full months, from 1 to 1 200.</param>
public sealed record OperatorAgeAtLeast(int Months) : IEligibilityRuleParameters
{
    private const int Longest = 1_200;

    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults()
    {
        if (Months is < 1 or > Longest) yield return new("months", "calls.rule-months-out-of-range", ("given", Months), ("limit", Longest));
    }
}
