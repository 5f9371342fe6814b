using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>A call for expressions of interest or for projects, from its draft to its archive.</summary>
internal sealed partial class Call : AggregateRoot<CallId>
{
    private CallFacts circumstances;

    private Call()
    {
    }

    public string Reference { get; private init; } = string.Empty;

    public CallKind Kind { get; private init; }

    public int Year { get; private init; }

    /// <summary>Lists are ordered by it, the newest first.</summary>
    public DateTimeOffset DraftedAt { get; private init; }

    public CallState State { get; private set; } = CallStates.Table.Initial;

    public string Title { get; private set; } = string.Empty;

    public string Purpose { get; private set; } = string.Empty;

    public Resolution? Resolution { get; private set; }

    public bool SubjectToVote { get; private set; }

    public IReadOnlyList<string> Themes { get; private set; } = [];

    public string Specification { get; private set; } = string.Empty;

    public IReadOnlyList<Envelope> Envelopes { get; private set; } = [];

    public IReadOnlyList<EligibilityRule> Rules { get; private set; } = [];

    public IReadOnlyList<ContactPoint> ContactPoints { get; private set; } = [];

    public IReadOnlyList<Milestone> Milestones { get; private set; } = [];

    /// <summary>Of the calendar, for lists that ask for a phase.</summary>
    public DateTimeOffset? SubmissionOpens { get; private set; }

    /// <summary>Of the calendar, for lists that ask for a phase.</summary>
    public DateTimeOffset? SubmissionDeadline { get; private set; }

    /// <summary>Reference, title, purpose and themes, folded, for lists that ask for a text.</summary>
    public string SearchText { get; private set; } = string.Empty;

    /// <summary>The themes, folded, each between bars, for lists that ask for a theme.</summary>
    public string ThemeIndex { get; private set; } = string.Empty;

    /// <summary>Counts what the public was shown, from 1.</summary>
    public int PublishedVersion { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public CallContent Content => new(
        Title, Kind, Year, Purpose, Resolution, SubjectToVote, Themes, Specification, Envelopes, Rules, Calendar.FromTrusted(Milestones), ContactPoints);

    public static Result<Call> Draft(CallId id, string reference, CallContent content, DateTimeOffset now, TimeZoneInfo zone)
    {
        var contradictions = content.Contradictions(zone).ToList();
        if (contradictions.Count > 0) return Result<Call>.Refused(contradictions);
        var call = new Call { Id = id, Reference = reference, Kind = content.Kind, Year = content.Year, DraftedAt = now };
        call.Write(content);
        call.Raise(new DraftStarted(id, reference));
        return call;
    }

    /// <summary>Replaces the whole content of a draft; kind and year stay, they are in its reference.</summary>
    public Result Revise(CallContent content, TimeZoneInfo zone)
    {
        var next = CallStates.Table.Next(Facts(), State, CallAction.UpdateDraft);
        if (!next.IsSuccess) return next;
        List<Error> errors = [.. content.Contradictions(zone)];
        if (content.Kind != Kind) errors.Add(CallErrors.KindFixed(Kind, content.Kind));
        if (content.Year != Year) errors.Add(CallErrors.YearFixed(Year, content.Year));
        if (errors.Count > 0) return Refused(CallAction.UpdateDraft, errors);
        Write(content);
        Raise(new DraftRevised(Id));
        return Result.Success;
    }

    /// <summary>Shows the call to everyone, or says all that it still lacks. An opening that has passed opens it at once.</summary>
    /// <param name="now">The instant of publication.</param>
    /// <param name="today">Its date in the legal zone.</param>
    public Result Publish(DateTimeOffset now, DateOnly today)
    {
        var next = CallStates.Table.Next(Facts(), State, CallAction.Publish);
        if (!next.IsSuccess) return next;
        var gaps = Content.Gaps(now, today).ToList();
        if (gaps.Count > 0) return Refused(CallAction.Publish, gaps);
        (State, PublishedAt) = (next.Value, now);
        Raise(new VersionPublished(Id, Reference, ++PublishedVersion, Content, now));
        TellEffect();
        if (SubmissionOpens <= now) TellOpening(SubmissionOpens.Value);
        return Result.Success;
    }

    /// <summary>Tells what the guards look at beside the call: whoever finds it for an act says it first, so that a refusal names what may be done instead.</summary>
    public void Under(CallFacts facts) => circumstances = facts;

    private CallFacts Facts() => circumstances with { ExtendedAt = Extensions is [.., var last] ? last.ExtendedAt : null };

    private Result Refused(CallAction action, IEnumerable<Error> reasons) =>
        Result.Refused([.. reasons.Select(reason => CallStates.Table.Refusal(Facts(), State, action, reason))]);

    private void Write(CallContent content)
    {
        (Title, Purpose, Specification) = (content.Title, content.Purpose, content.Specification);
        (Resolution, SubjectToVote) = (content.Resolution, content.SubjectToVote);
        (Themes, Envelopes, Rules, ContactPoints) = (content.Themes, content.Envelopes, content.Rules, content.ContactPoints);
        Follow(content.Calendar);
        ThemeIndex = ThemeToken.Join(Themes);
        SearchText = FoldedText.Of(string.Join(' ', [Reference, Title, Purpose, .. Themes]));
    }
}
