namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The operator is of one of some kinds.</summary>
/// <param name="Kinds">Among <see cref="Known"/>, each once.</param>
public sealed record OperatorKindIn(IReadOnlyList<string> Kinds) : IEligibilityRuleParameters
{
    /// <summary>The kinds of operator.</summary>
    public static IReadOnlyList<string> Known { get; } = ["Association", "Foundation", "Commune", "PublicBody", "SocialLandlord", "Company", "Other"];

    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults()
    {
        if (Kinds is not { Count: > 0 }) yield return new("kinds", "calls.rule-kinds-missing", ("known", Known));
        else if (Kinds.Except(Known).ToArray() is { Length: > 0 } unknown) yield return new("kinds", "calls.rule-kind-unknown", ("given", unknown), ("known", Known));
        else if (Kinds.GroupBy(kind => kind).Where(same => same.Count() > 1).Select(same => same.Key).ToArray() is { Length: > 0 } twice)
            yield return new("kinds", "calls.rule-kind-twice", ("given", twice));
    }
}
