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
    private const int YearsApart = 1;

    /// <summary>What is wrong already in a draft: the parts contradict each other.</summary>
    /// <param name="zone">The legal zone, in which a deadline has its year.</param>
    public IEnumerable<Error> Contradictions(TimeZoneInfo zone)
    {
        if (Resolution is not null && SubjectToVote) yield return CallErrors.VotedAndSubjectToVote(Resolution.Number);
        foreach (var error in Resolution?.Contradictions() ?? []) yield return error;
        foreach (var index in Repeated(Themes.Select(FoldedText.Of))) yield return CallErrors.ThemeTwice(Themes[index], index);
        foreach (var index in Repeated(Rules.Select(rule => rule.Code))) yield return CallErrors.RuleTwice(Rules[index].Code, index);
        foreach (var index in Repeated(Envelopes.Select(envelope => (envelope.FunderId, envelope.Kind, envelope.BudgetYear))))
            yield return CallErrors.EnvelopeTwice(Envelopes[index], index);
        foreach (var (index, _) in Envelopes.Index().Where(pair => pair.Item.Amount == Money.Zero)) yield return CallErrors.EnvelopeEmpty(index);
        foreach (var (index, point) in ContactPoints.Index().Where(pair => pair.Item is { Email: null, Phone: null })) yield return CallErrors.ContactUnreachable(point.Name, index);
        foreach (var index in Repeated(ContactPoints.Select(point => (FoldedText.Of(point.Name), point.Email, point.Phone))))
            yield return CallErrors.ContactTwice(ContactPoints[index].Name, index);
        if (IsFar(Calendar.SubmissionDeadline, zone)) yield return CallErrors.YearFarFromDeadline(Year, Calendar.SubmissionDeadline!.Value);
    }

    /// <summary>What a draft still lacks to be published.</summary>
    /// <param name="now">The instant of publication.</param>
    /// <param name="today">Its date in the legal zone.</param>
    public IEnumerable<Error> Gaps(DateTimeOffset now, DateOnly today)
    {
        if (Resolution is null && !SubjectToVote) yield return CallErrors.ResolutionMissing();
        foreach (var error in Resolution?.YetToCome(today) ?? []) yield return error;
        if (Envelopes.Count == 0) yield return CallErrors.EnvelopeMissing();
        if (Themes.Count == 0) yield return CallErrors.ThemeMissing();
        if (Rules.Count == 0) yield return CallErrors.RuleMissing();
        if (string.IsNullOrWhiteSpace(Specification)) yield return CallErrors.SpecificationMissing();
        if (Calendar.SubmissionOpens is null) yield return CallErrors.OpeningMissing();
        if (Calendar.SubmissionDeadline is not { } deadline) yield return CallErrors.DeadlineMissing();
        else if (deadline <= now) yield return CallErrors.DeadlinePassed(deadline, now);
    }

    /// <summary>Whether a deadline is of a year that the edition can hardly mean.</summary>
    public bool IsFar(DateTimeOffset? deadline, TimeZoneInfo zone) =>
        deadline is { } instant && Math.Abs(LegalInstant.DateOf(instant, zone).Year - Year) > YearsApart;

    private static IEnumerable<int> Repeated<T>(IEnumerable<T> values)
    {
        var seen = new HashSet<T>();
        return values.Select((value, index) => (New: seen.Add(value), index)).Where(pair => !pair.New).Select(pair => pair.index);
    }
}
