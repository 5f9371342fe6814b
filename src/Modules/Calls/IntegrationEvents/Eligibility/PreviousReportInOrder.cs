namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>
/// The reports of earlier grants are in order. The platform keeps no report yet: the rule is published and shown to applicants and instructors, and answers
/// that it does not apply.
/// </summary>
/// <param name="Level">What is asked: one of <see cref="Levels"/>.</param>
/// <param name="InterimAllowed">Whether an interim report is enough while the action goes on.</param>
/// <param name="Gate">What a missing report holds back: one of <see cref="Gates"/>.</param>
public sealed record PreviousReportInOrder(string Level, bool InterimAllowed, string Gate) : IEligibilityRuleParameters
{
    /// <summary>No report overdue; every report submitted; every report accepted.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["NotOverdue", "Submitted", "Accepted"];

    /// <summary>The submission of the new file, or the decision on it.</summary>
    public static IReadOnlyList<string> Gates { get; } = ["Submission", "Decision"];

    /// <inheritdoc/>
    public IEnumerable<RuleFault> Faults()
    {
        if (!Levels.Contains(Level)) yield return new("level", "calls.rule-report-level-unknown", ("given", Level));
        if (!Gates.Contains(Gate)) yield return new("gate", "calls.rule-report-gate-unknown", ("given", Gate));
    }
}
