using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>Everything of a call that its authors write.</summary>
internal sealed record CallContent(
    string Title,
    CallKind Kind,
    int Year,
    string Purpose,
    Resolution? Resolution,
    bool SubjectToVote,
    IReadOnlyList<string> Themes,
    string Specification,
    IReadOnlyList<Envelope> Envelopes,
    IReadOnlyList<EligibilityRule> Rules,
    Calendar Calendar,
    IReadOnlyList<ContactPoint> ContactPoints)
{
    /// <summary>What is wrong already in a draft: the parts contradict each other.</summary>
    public IEnumerable<Error> Contradictions()
    {
        if (Resolution is not null && SubjectToVote) yield return CallErrors.VotedAndSubjectToVote(Resolution.Number);
        foreach (var index in Repeated(Themes.Select(FoldedText.Of))) yield return CallErrors.ThemeTwice(Themes[index], index);
        foreach (var index in Repeated(Rules.Select(rule => rule.Code))) yield return CallErrors.RuleTwice(Rules[index].Code, index);
        foreach (var index in Repeated(Envelopes.Select(envelope => (envelope.FunderId, envelope.Kind, envelope.BudgetYear))))
            yield return CallErrors.EnvelopeTwice(Envelopes[index], index);
    }

    /// <summary>What a draft still lacks to be published.</summary>
    public IEnumerable<Error> Gaps(DateTimeOffset now)
    {
        if (Resolution is null && !SubjectToVote) yield return CallErrors.ResolutionMissing();
        if (Envelopes.Count == 0) yield return CallErrors.EnvelopeMissing();
        if (Themes.Count == 0) yield return CallErrors.ThemeMissing();
        if (Rules.Count == 0) yield return CallErrors.RuleMissing();
        if (string.IsNullOrWhiteSpace(Specification)) yield return CallErrors.SpecificationMissing();
        if (Calendar.SubmissionOpens is null) yield return CallErrors.OpeningMissing();
        if (Calendar.SubmissionDeadline is not { } deadline) yield return CallErrors.DeadlineMissing();
        else if (deadline <= now) yield return CallErrors.DeadlinePassed(deadline, now);
    }

    private static IEnumerable<int> Repeated<T>(IEnumerable<T> values)
    {
        var seen = new HashSet<T>();
        return values.Select((value, index) => (New: seen.Add(value), index)).Where(pair => !pair.New).Select(pair => pair.index);
    }
}
