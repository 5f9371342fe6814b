namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The operator was founded at least so many months before the day of the submission.</summary>
/// <param name="Months">Full months, from 1 to 1 200.</param>
public sealed record OperatorAgeAtLeast(int Months) : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<(string Parameter, string Code)> Faults()
    {
        if (Months is < 1 or > 1_200) yield return ("months", "calls.rule-months-out-of-range");
    }
}
