namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The operator is of one of some kinds.</summary>
/// <param name="Kinds">Among <see cref="Known"/>, each once.</param>
public sealed record OperatorKindIn(IReadOnlyList<string> Kinds) : IEligibilityRuleParameters
{
    /// <summary>The kinds of operator.</summary>
    public static IReadOnlyList<string> Known { get; } = ["Association", "Foundation", "Commune", "PublicBody", "SocialLandlord", "Company", "Other"];

    /// <inheritdoc/>
    public IEnumerable<(string Parameter, string Code)> Faults()
    {
        if (Kinds is not { Count: > 0 }) yield return ("kinds", "calls.rule-kinds-missing");
        else if (Kinds.Except(Known).Any()) yield return ("kinds", "calls.rule-kind-unknown");
        else if (Kinds.Distinct().Count() != Kinds.Count) yield return ("kinds", "calls.rule-kind-twice");
    }
}
