namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>An operator submits at most so many files to the call; a file that was taken back gives its place back.</summary>
/// <param name="Maximum">Files, from 1 to 100.</param>
public sealed record MaxApplicationsPerOperator(int Maximum) : IEligibilityRuleParameters
{
    private const int Most = 100;

    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults()
    {
        if (Maximum is < 1 or > Most) yield return new("maximum", "calls.rule-maximum-files-out-of-range", ("given", Maximum), ("limit", Most));
    }
}
