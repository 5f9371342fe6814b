using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>What the operator is asked to complete, and what becomes of it.</summary>
internal sealed partial class Dossier
{
    /// <summary>However often its due date is corrected, no request keeps a file waiting for longer.</summary>
    public static readonly TimeSpan LongestCompletion = TimeSpan.FromDays(180);

    /// <summary>Asks the operator to complete some sections; it changes only those, until it submits again or the request lapses.</summary>
    public Result RequestCompletion(IReadOnlyList<CompletionItem> items, DateTimeOffset dueAt, Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.RequestCompletion);
        if (!next.IsSuccess) return next;
        if (items.Count == 0) return Refuse(DossierErrors.NothingAskedFor());
        if (DueDateRefusal(dueAt, now, now) is { } refusal) return Refuse(refusal);
        var request = new CompletionRequest(items, dueAt, by, now) { Before = Content };
        Completions = [.. Completions, request];
        Move(next.Value, now, origin: State);
        Raise(new CompletionAsked(Identity(), request.Sections(), dueAt, by, now));
        return Result.Success;
    }

    /// <summary>Moves the due date of the open request, later or earlier; what is asked stays.</summary>
    public Result CorrectDueDate(DateTimeOffset dueAt, Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.CorrectDueDate);
        if (!next.IsSuccess) return next;
        var open = OpenCompletion!;
        if (dueAt == open.DueAt) return Result.Success;
        if (DueDateRefusal(dueAt, open.RequestedAt, now) is { } refusal) return Refuse(refusal);
        Completions = [.. Completions.SkipLast(1), open with { DueAt = dueAt }];
        Move(next.Value, now, Origin);
        Raise(new DueDateMoved(Identity(), open.DueAt, dueAt, by, now));
        return Result.Success;
    }

    /// <summary>Takes the open request back: the file is again where it was, as its receipt says it.</summary>
    public Result CancelCompletion(Guid by, DateTimeOffset now)
    {
        var next = Next(DossierAction.CancelCompletion);
        if (!next.IsSuccess) return next;
        EndCompletion(CompletionOutcome.Cancelled, now);
        Move(next.Value, now);
        Raise(new CompletionTakenBack(Identity(), by, now));
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

    private static Error? DueDateRefusal(DateTimeOffset dueAt, DateTimeOffset requestedAt, DateTimeOffset now) =>
        dueAt <= now ? DossierErrors.DueDateNotAhead(dueAt, now)
        : dueAt > requestedAt + LongestCompletion ? DossierErrors.DueDateTooFar(dueAt, requestedAt + LongestCompletion)
        : null;

    // What the operator had begun to change was never submitted.
    private void EndCompletion(CompletionOutcome outcome, DateTimeOffset now)
    {
        if (OpenCompletion is not { } open) return;
        Write(open.Before!);
        Completions = [.. Completions.SkipLast(1), open.Ended(outcome, now)];
    }
}
