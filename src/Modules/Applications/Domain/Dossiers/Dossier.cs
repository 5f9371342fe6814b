using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>An application file, from its first line through the decision.</summary>
internal sealed partial class Dossier : AggregateRoot<DossierId>, IBelongsToOperator
{
    /// <summary>Counts the ways in which columns for lists were filled; files that an older platform kept are filled anew when it starts.</summary>
    public const int ListingVersionOfToday = 1;

    /// <summary>One character of a title may fold into several.</summary>
    public const int LongestFoldedTitle = 500;

    private DossierFacts circumstances = new();

    private Dossier()
    {
    }

    public Guid CallId { get; private init; }

    /// <summary>Version of the call under which the file is written, then the one under which it was submitted.</summary>
    public int CallVersion { get; private set; }

    public Guid OperatorId { get; private init; }

    Guid IBelongsToOperator.BelongsTo => OperatorId;

    public DossierState State { get; private set; }

    /// <summary>State to which a file that waits for completion or an appeal goes back.</summary>
    public DossierState? Origin { get; private set; }

    public DossierContent Content { get; private set; } = DossierContent.Empty;

    /// <summary>For each field the version that last changed it.</summary>
    public IReadOnlyDictionary<string, long> FieldVersions { get; private set; } = new Dictionary<string, long>();

    /// <summary>Title of the action, for lists.</summary>
    public string? Title { get; private set; }

    /// <summary>Title as it is searched.</summary>
    public string FoldedTitle { get; private set; } = string.Empty;

    /// <summary>Districts of the action as they are searched.</summary>
    public string DistrictKeys { get; private set; } = string.Empty;

    /// <summary>Funders that are asked, as they are searched.</summary>
    public string FunderKeys { get; private set; } = string.Empty;

    /// <summary>The way in which the columns for lists were filled.</summary>
    public int ListingVersion { get; private set; }

    /// <summary>Euros asked of all funders, for lists.</summary>
    public decimal Requested { get; private set; }

    public string? TrackingNumber { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public IReadOnlyList<Declaration> Declarations { get; private set; } = [];

    /// <summary>How many times the file was submitted; the last receipt counts.</summary>
    public int Submissions { get; private set; }

    /// <summary>The requests for completion, the open one last.</summary>
    public IReadOnlyList<CompletionRequest> Completions { get; private set; } = [];

    /// <summary>Why the file stands where it does, where an agent had to say so; the reasons of earlier acts are in its history.</summary>
    public string? Reason { get; private set; }

    public Guid StartedBy { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public bool IsDraft => State == DossierState.Draft;

    public CompletionRequest? OpenCompletion => Completions is [.., { IsOpen: true } last] ? last : null;

    public static Dossier Start(DossierId id, Guid callId, int callVersion, Guid operatorId, Guid by, DateTimeOffset now)
    {
        var dossier = new Dossier
        {
            Id = id,
            CallId = callId,
            CallVersion = callVersion,
            OperatorId = operatorId,
            State = DossierStates.Table.Initial,
            StartedBy = by,
            StartedAt = now,
            ChangedAt = now,
            ListingVersion = ListingVersionOfToday,
        };
        dossier.Raise(new DraftStarted(id, callId, operatorId, now));
        return dossier;
    }

    /// <summary>Starts the file of an operator with what is carried over from a former one.</summary>
    public static Dossier StartFrom(Dossier former, CarriedOver carried, DossierId id, Guid callId, int callVersion, Guid by, DateTimeOffset now)
    {
        var dossier = Start(id, callId, callVersion, former.OperatorId, by, now);
        dossier.Write(carried.Content);
        return dossier;
    }

    /// <summary>Saves fields that were written on a version; a field that somebody changed since is refused with both values, and then nothing is saved.</summary>
    public Result Save(IReadOnlyList<FieldChange> changes, long basedOn, DateTimeOffset now)
    {
        var completion = OpenCompletion;
        if (!IsDraft && completion is null) return Refuse(DossierErrors.NotADraft(State));
        if (Facts().Standing.WriteRefusal() is { } standing) return Refuse(standing);
        var real = changes.Where(change => !change.ChangesNothingIn(Content)).ToList();
        var closed = completion is null ? [] : real.Where(change => !completion.Opens(change)).Select(change => DossierErrors.SectionNotOpen(change, completion.Sections())).ToList();
        if (closed.Count > 0) return Refuse(closed);
        var overtaken = real.Where(change => FieldVersions.GetValueOrDefault(change.Pointer) > basedOn).ToList();
        if (overtaken.Count > 0)
            return Refuse([.. overtaken.Select(change => DossierErrors.FieldChangedSince(change.Pointer, change.Read(Content), change.Value))]);
        if (real.Count == 0) return Result.Success;

        var versions = new Dictionary<string, long>(FieldVersions, StringComparer.Ordinal);
        foreach (var change in real) versions[change.Pointer] = Version + 1;
        FieldVersions = versions;
        Write(real.Aggregate(Content, (content, change) => change.Apply(content)));
        ChangedAt = now;
        return Result.Success;
    }

    /// <summary>Fills the columns for lists as they are filled today; nothing that people wrote changes.</summary>
    public void List() => Write(Content);

    private void Write(DossierContent content)
    {
        Content = content;
        // Until it is submitted again, lists and those who find the file by them know what was submitted.
        var listed = OpenCompletion?.Before ?? content;
        (Title, Requested) = (listed.Action.Title, listed.Requested());
        FoldedTitle = FoldedText.ForColumn(Title ?? string.Empty, LongestFoldedTitle);
        DistrictKeys = ListKeys.Of(listed.Action.Districts);
        FunderKeys = ListKeys.Of(listed.RequestedAmounts.Keys.Where(listed.Asks));
        ListingVersion = ListingVersionOfToday;
    }

    private void Move(DossierState next, DateTimeOffset now, DossierState? origin = null, string? reason = null) => (State, Origin, Reason, ChangedAt) = (next, origin, reason, now);

    private Result<DossierState> Next(DossierAction action, params (string Name, object? Value)[] values) => Next(action, Facts(), values);

    private Result<DossierState> Next(DossierAction action, DossierFacts facts, params (string Name, object? Value)[] values)
    {
        var next = DossierStates.Table.Next(facts, State, action);
        return next.IsSuccess ? next : Result<DossierState>.Refused([.. next.Errors.Select(error => error.With(values))]);
    }

    /// <summary>Says no and, whatever the rule, where the file stands and what is possible instead.</summary>
    private Result Refuse(params IReadOnlyList<Error> errors)
    {
        var facts = Facts();
        return Result.Refused([.. errors.Select(error => DossierStates.Table.Refusal(facts, State, error))]);
    }

    /// <summary>Tells what the guards look at beside the file: whoever finds it for an act says it first, so that a refusal names what may be done instead.</summary>
    public void Under(DossierFacts facts) => circumstances = facts;

    // An attempt to submit knows better than whoever found the file: what is named is possible at the instant of the refusal.
    private void Under(SubmissionCase submission) => Under(submission.Facts() with { CompletionIsOverdue = submission.Now > OpenCompletion?.DueAt });

    private DossierFacts Facts() => circumstances with { Origin = Origin };
}
