namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The budget of the action has charges equal to products, and voluntary contributions equal on both sides (CERFA 12156).</summary>
public sealed record BudgetBalanced : IEligibilityRuleParameters
{
    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults() => [];
}
