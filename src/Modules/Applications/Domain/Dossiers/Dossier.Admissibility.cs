using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>Completeness and admissibility, and the ways out.</summary>
internal sealed partial class Dossier
{
    /// <summary>A request is neither corrected nor taken back: a year that was mistyped would leave the file waiting for ever.</summary>
    public static readonly TimeSpan LongestCompletion = TimeSpan.FromDays(180);

    /// <summary>Asks the operator to complete some sections; it changes only those, until it submits again or the request lapses.</summary>
    public Result RequestCompletion(IReadOnlyList<CompletionItem> items, DateTimeOffset dueAt, Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.RequestCompletion);
        if (!next.IsSuccess) return next;
        if (items.Count == 0) return Refuse(DossierErrors.NothingAskedFor());
        if (dueAt <= now) return Refuse(DossierErrors.DueDateNotAhead(dueAt, now));
        if (dueAt > now + LongestCompletion) return Refuse(DossierErrors.DueDateTooFar(dueAt, now + LongestCompletion));
        var request = new CompletionRequest(items, dueAt, by, now) { Before = Content };
        Completions = [.. Completions, request];
        Move(next.Value, now, origin: State);
        Raise(new CompletionAsked(Identity(), request.Sections(), dueAt, by, now));
        return Result.Success;
    }

    /// <summary>Submits the completed file again: it goes back to where it came from.</summary>
    public Result Resubmit(SubmissionCase submission)
    {
        Under(submission);
        var next = Next(DossierAction.Resubmit);
        if (!next.IsSuccess) return next;
        if (SubmissionChecks.Refusals(Content, submission, OpenCompletion!) is { Count: > 0 } refusals) return Refuse(refusals);
        Completions = [.. Completions.SkipLast(1), OpenCompletion!.Answered(Content, submission.Now)];
        List();
        Move(next.Value, submission.Now);
        Certify(submission);
        Raise(new DossierResubmitted(Identity(), Title ?? string.Empty, Requested, submission.By, submission.Now));
        return Result.Success;
    }

    /// <summary>Says that nothing came by the due date: what was submitted counts, as it was.</summary>
    public Result Lapse(Guid by, DateTimeOffset now)
    {
        var dueAt = OpenCompletion?.DueAt;
        var next = Next(DossierAction.Lapse, Facts() with { CompletionIsOverdue = now > dueAt }, ("dueAt", dueAt), ("now", now));
        if (!next.IsSuccess) return next;
        EndCompletion(CompletionOutcome.Lapsed, now);
        Move(next.Value, now);
        Raise(new CompletionLapsed(Identity(), State == DossierState.Inadmissible, by, now));
        return Result.Success;
    }

    public Result DeclareAdmissible(Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.DeclareAdmissible);
        if (!next.IsSuccess) return next;
        Move(next.Value, now);
        Raise(new DossierDeclaredAdmissible(Identity(), by, now));
        return Result.Success;
    }

    public Result DeclareInadmissible(string reason, Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.DeclareInadmissible);
        if (!next.IsSuccess) return next;
        Move(next.Value, now);
        Reason = reason;
        Raise(new DossierDeclaredInadmissible(Identity(), reason, by, now));
        return Result.Success;
    }

    /// <summary>Takes an inadmissible file up again.</summary>
    public Result Reinstate(bool callIsArchived, string reason, Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.Reinstate, Facts() with { CallIsArchived = callIsArchived });
        if (!next.IsSuccess) return next;
        Move(next.Value, now);
        Reason = reason;
        Raise(new DossierReinstated(Identity(), reason, by, now));
        return Result.Success;
    }

    /// <summary>The operator no longer asks.</summary>
    public Result Withdraw(Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.Withdraw);
        if (!next.IsSuccess) return next;
        EndCompletion(CompletionOutcome.Dropped, now);
        Move(next.Value, now);
        Raise(new DossierWithdrawn(Identity(), by, now));
        return Result.Success;
    }

    /// <summary>Ends a file on which nobody will decide: its call is cancelled, its operator ceased.</summary>
    public Result CloseWithoutAction(string reason, Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.CloseWithoutAction);
        if (!next.IsSuccess) return next;
        EndCompletion(CompletionOutcome.Dropped, now);
        Move(next.Value, now);
        Reason = reason;
        Raise(new DossierClosedWithoutAction(Identity(), reason, by, now));
        return Result.Success;
    }

    // What the operator had begun to change was never submitted.
    private void EndCompletion(CompletionOutcome outcome, DateTimeOffset now)
    {
        if (OpenCompletion is not { } open) return;
        Write(open.Before!);
        Completions = [.. Completions.SkipLast(1), open.Ended(outcome, now)];
    }
}
