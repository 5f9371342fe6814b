using AmiPlatform.Applications.Domain.Eligibility;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Answer of a rule with what it compared, in words.</summary>
internal sealed record RuleAnswer(RuleOutcome Outcome, Phrase? Found = null, Phrase? Expected = null, IReadOnlyList<string>? Unanswered = null)
{
    /// <summary>JSON Pointer to what is at fault, where it is not what the rule is about as a whole.</summary>
    public string? Pointer { get; init; }

    public static RuleAnswer NotApplicable { get; } = new(RuleOutcome.NotApplicable);

    public static RuleAnswer Of(bool passed, Phrase found, Phrase expected) => new(passed ? RuleOutcome.Passed : RuleOutcome.Failed, found, expected);
}
