using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>An application file, from its first line through the decision.</summary>
internal sealed class Dossier : AggregateRoot<DossierId>
{
    private Dossier()
    {
    }

    public Guid CallId { get; private init; }

    /// <summary>Version of the call under which the file is written, then the one under which it was submitted.</summary>
    public int CallVersion { get; private set; }

    public Guid OperatorId { get; private init; }

    public DossierState State { get; private set; }

    /// <summary>State to which a file that waits for completion or an appeal goes back.</summary>
    public DossierState? Origin { get; private set; }

    public DossierContent Content { get; private set; } = DossierContent.Empty;

    /// <summary>For each field the version that last changed it.</summary>
    public IReadOnlyDictionary<string, long> FieldVersions { get; private set; } = new Dictionary<string, long>();

    /// <summary>Title of the action, for lists.</summary>
    public string? Title { get; private set; }

    /// <summary>Euros asked of all funders, for lists.</summary>
    public decimal Requested { get; private set; }

    public string? TrackingNumber { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public IReadOnlyList<Declaration> Declarations { get; private set; } = [];

    /// <summary>How many times the file was submitted; the last receipt counts.</summary>
    public int Submissions { get; private set; }

    public Guid StartedBy { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public bool IsDraft => State == DossierState.Draft;

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
        };
        dossier.Raise(new DraftStarted(id, callId, operatorId, now));
        return dossier;
    }

    /// <summary>Saves fields that were written on a version; a field that somebody changed since is refused with both values, and then nothing is saved.</summary>
    public Result Save(IReadOnlyList<FieldChange> changes, long basedOn, DateTimeOffset now)
    {
        if (!IsDraft) return DossierErrors.NotADraft(State);
        var real = changes.Where(change => !change.ChangesNothingIn(Content)).ToList();
        var overtaken = real.Where(change => FieldVersions.GetValueOrDefault(change.Pointer) > basedOn).ToList();
        if (overtaken.Count > 0)
            return Result.Refused([.. overtaken.Select(change => DossierErrors.FieldChangedSince(change.Pointer, change.Read(Content), change.Value))]);
        if (real.Count == 0) return Result.Success;

        var versions = new Dictionary<string, long>(FieldVersions, StringComparer.Ordinal);
        foreach (var change in real)
        {
            Content = change.Apply(Content);
            versions[change.Pointer] = Version + 1;
        }

        FieldVersions = versions;
        Title = Content.Action.Title;
        Requested = Content.Requested();
        ChangedAt = now;
        return Result.Success;
    }

    /// <summary>Submits the file: one act, after which its content is frozen.</summary>
    public Result Submit(SubmissionCase submission, TrackingSequence numbers)
    {
        if (State is DossierState.Draft or DossierState.Expired && submission.Now > submission.Deadline)
            return DossierErrors.DeadlinePassed(submission.Deadline, submission.Now);
        var next = DossierStates.Table.Next(Facts(), State, DossierAction.Submit);
        if (!next.IsSuccess) return next;
        if (submission.Now < submission.Opens) return DossierErrors.CallNotOpen(submission.Opens, submission.Now);
        if (SubmissionChecks.Refusals(Content, submission) is { Count: > 0 } refusals) return Result.Refused(refusals);

        State = next.Value;
        TrackingNumber ??= numbers.Next();
        CallVersion = submission.CallVersion;
        Declarations = [.. submission.Declared.Distinct().Order()];
        SubmittedAt = submission.Now;
        SubmittedBy = submission.By;
        ChangedAt = submission.Now;
        Submissions++;
        Raise(new DossierSubmitted(Id, CallId, OperatorId, TrackingNumber, Title ?? string.Empty, Requested, submission.Now));
        return Result.Success;
    }

    /// <summary>Ends a draft whose call no longer takes files.</summary>
    public Result Expire(DateTimeOffset now)
    {
        var next = DossierStates.Table.Next(Facts(), State, DossierAction.Expire);
        if (!next.IsSuccess) return next;
        State = next.Value;
        ChangedAt = now;
        Raise(new DraftExpired(Id, now));
        return Result.Success;
    }

    private DossierFacts Facts() => new(Origin);
}
