using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>A file that came on paper.</summary>
internal sealed partial class Dossier
{
    /// <summary>How the file came, where it came on paper.</summary>
    public PaperDeposit? PaperDeposit { get; private set; }

    /// <summary>
    /// Records that the file came on paper. What it lacks keeps no paper from being received: that is seen when it is examined. Only the call, its deadline, the operator's
    /// standing and the number of its files decide.
    /// </summary>
    public Result RecordPaperDeposit(PaperDeposit deposit, DateOnly deadlineOn, SubmissionCase submission, TrackingSequence numbers)
    {
        Under(submission);
        if (State is DossierState.Draft or DossierState.Expired)
        {
            if (PaperRefusal(deposit, deadlineOn, submission) is { } refusal) return Refuse(refusal);
            if (PaperRefusals(deposit, submission).ToArray() is { Length: > 0 } refusals) return Refuse(refusals);
        }

        var next = Next(DossierAction.RecordPaperDeposit);
        if (!next.IsSuccess) return next;

        Move(next.Value, submission.Now);
        TrackingNumber ??= numbers.Next();
        CallVersion = submission.CallVersion;
        (SubmittedAt, SubmittedBy, PaperDeposit) = (deposit.ReceivedAt, submission.By, deposit);
        Certify(submission);
        Raise(new DossierSubmitted(Id, CallId, OperatorId, TrackingNumber, Title ?? string.Empty, Requested, deposit.ReceivedAt));
        return Result.Success;
    }

    private static Error? PaperRefusal(PaperDeposit deposit, DateOnly deadlineOn, SubmissionCase submission)
    {
        if (submission.CallIsCancelled) return DossierErrors.CallIsCancelled();
        if (submission.CallIsArchived) return DossierErrors.CallIsArchived();
        if (deposit.IsInTime(submission.Deadline, deadlineOn)) return null;
        return deposit.PostmarkedOn is { } postmark
            ? DossierErrors.PostmarkTooLate(postmark, submission.Deadline)
            : DossierErrors.PaperTooLate(deposit.ReceivedAt, submission.Deadline);
    }

    private IEnumerable<Error> PaperRefusals(PaperDeposit deposit, SubmissionCase submission)
    {
        if (deposit.ReceivedAt > submission.Now) yield return DossierErrors.PaperReceivedAhead(deposit.ReceivedAt, submission.Now);
        if (deposit.ReceivedAt < submission.Opens) yield return DossierErrors.PaperBeforeOpening(deposit.ReceivedAt, submission.Opens);
        if (deposit.PostmarkedOn > deposit.ReceivedOn) yield return DossierErrors.PostmarkAfterReceipt(deposit.PostmarkedOn.Value, deposit.ReceivedOn);
        if (submission.Standing.SubmitRefusal() is { } standing) yield return standing;
        if (string.IsNullOrWhiteSpace(Title)) yield return DossierErrors.FieldRequired("/action/title");
        foreach (var quota in SubmissionChecks.QuotaRefusals(submission)) yield return quota;
    }
}
