namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>An operator submits at most so many files to the call; a file that was taken back gives its place back.</summary>
/// <param name="Maximum">Files, from 1 to 100.</param>
public sealed record MaxApplicationsPerOperator(int Maximum) : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<(string Parameter, string Code)> Faults()
    {
        if (Maximum is < 1 or > 100) yield return ("maximum", "calls.rule-maximum-files-out-of-range");
    }
}
