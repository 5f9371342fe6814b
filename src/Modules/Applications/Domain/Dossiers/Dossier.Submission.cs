using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>From draft to submitted and back.</summary>
internal sealed partial class Dossier
{
    /// <summary>Submits the file: one act, after which its content is frozen.</summary>
    public Result Submit(SubmissionCase submission, TrackingSequence numbers)
    {
        Under(submission);
        // Whether or not the draft has expired meanwhile, who comes too late is told so.
        if (State is DossierState.Draft or DossierState.Expired && submission.ComesTooLate)
            return Refuse(submission.CallIsCancelled ? DossierErrors.CallIsCancelled() : DossierErrors.DeadlinePassed(submission.Deadline, submission.Now));
        var next = Next(DossierAction.Submit);
        if (!next.IsSuccess) return next;
        if (submission.Now < submission.Opens) return Refuse(DossierErrors.CallNotOpen(submission.Opens, submission.Now));
        if (submission.Standing.SubmitRefusal() is { } standing) return Refuse(standing);
        if (SubmissionChecks.Refusals(Content, submission) is { Count: > 0 } refusals) return Refuse(refusals);

        Move(next.Value, submission.Now);
        TrackingNumber ??= numbers.Next();
        CallVersion = submission.CallVersion;
        (SubmittedAt, SubmittedBy) = (submission.Now, submission.By);
        Certify(submission);
        Raise(new DossierSubmitted(Id, CallId, OperatorId, TrackingNumber, Title ?? string.Empty, Requested, submission.Now));
        return Result.Success;
    }

    /// <summary>Takes a submitted file back before the deadline; it keeps its number, and its receipt counts no more.</summary>
    public Result Recall(bool callIsCancelled, DateTimeOffset deadline, Guid by, DateTimeOffset now)
    {
        var next = Next(
            DossierAction.Recall, Facts() with { CallIsCancelled = callIsCancelled, BeforeDeadline = now <= deadline }, ("deadline", deadline), ("now", now));
        if (!next.IsSuccess) return next;
        Move(next.Value, now);
        (SubmittedAt, SubmittedBy, PaperDeposit, Declarations) = (null, null, null, []);
        Raise(new DossierRecalled(Identity(), by, now));
        return Result.Success;
    }

    /// <summary>Gives a draft up.</summary>
    public Result Discard(Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.Discard);
        if (!next.IsSuccess) return next;
        Move(next.Value, now);
        Raise(new DraftDiscarded(Id, by, now));
        return Result.Success;
    }

    /// <summary>Ends a draft whose call no longer takes files.</summary>
    public Result Expire(DateTimeOffset now)
    {
        var next = Next(DossierAction.Expire);
        if (!next.IsSuccess) return next;
        Move(next.Value, now);
        Raise(new DraftExpired(Id, now));
        return Result.Success;
    }

    /// <summary>Opens an expired draft again, because its call has a later deadline.</summary>
    public Result Revive(bool callIsCancelled, DateTimeOffset now)
    {
        var next = Next(DossierAction.Revive, Facts() with { CallIsCancelled = callIsCancelled });
        if (!next.IsSuccess) return next;
        Move(next.Value, now);
        Raise(new DraftRevived(Id, now));
        return Result.Success;
    }

    private void Certify(SubmissionCase submission)
    {
        Declarations = [.. submission.Declared.Distinct().Order()];
        Submissions++;
    }

    private DossierIdentity Identity() => new(Id, CallId, OperatorId, TrackingNumber!);
}
