namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The amount requested from all funders of the call lies between two bounds, both included.</summary>
/// <param name="Minimum">Euros, not negative.</param>
/// <param name="Maximum">Euros, at least the minimum.</param>
public sealed record AmountBetween(decimal Minimum, decimal Maximum) : IEligibilityRuleParameters
{
    private const decimal Largest = 9_999_999_999_999_999.99m;

    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults()
    {
        if (Minimum < 0) yield return new("minimum", "calls.rule-minimum-negative", ("given", Minimum));
        if (Maximum < Minimum || Maximum == 0) yield return new("maximum", "calls.rule-maximum-below-minimum", ("given", Maximum), ("minimum", Minimum));
        if (!IsAmount(Minimum)) yield return new("minimum", "calls.rule-amount-not-euros", ("given", Minimum), ("limit", Largest));
        if (!IsAmount(Maximum)) yield return new("maximum", "calls.rule-amount-not-euros", ("given", Maximum), ("limit", Largest));
    }

    private static bool IsAmount(decimal euros) => euros <= Largest && decimal.Round(euros, 2) == euros;
}
