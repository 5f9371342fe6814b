namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The amount requested from all funders of the call lies between two bounds, both included.</summary>
/// <param name="Minimum">Euros, not negative.</param>
/// <param name="Maximum">Euros, at least the minimum.</param>
public sealed record AmountBetween(decimal Minimum, decimal Maximum) : IEligibilityRuleParameters
{
    private const decimal Largest = 9_999_999_999_999_999.99m;

    /// <inheritdoc/>
    public IEnumerable<(string Parameter, string Code)> Faults()
    {
        if (Minimum < 0) yield return ("minimum", "calls.rule-minimum-negative");
        if (Maximum < Minimum || Maximum == 0) yield return ("maximum", "calls.rule-maximum-below-minimum");
        if (!IsAmount(Minimum)) yield return ("minimum", "calls.rule-amount-not-euros");
        if (!IsAmount(Maximum)) yield return ("maximum", "calls.rule-amount-not-euros");
    }

    private static bool IsAmount(decimal euros) => euros <= Largest && decimal.Round(euros, 2) == euros;
}
